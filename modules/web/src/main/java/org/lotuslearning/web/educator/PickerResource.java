package org.lotuslearning.web.educator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.lti.deeplinking.ContentItem;
import org.lotuslearning.lti.deeplinking.DeepLinkingResponse;
import org.lotuslearning.lti.deeplinking.DeepLinkingResponses;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.SecurityHeaders;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.settings.Settings;

/** Deep linking: an educator chooses what to put into a course of the LMS. */
@Path("/l/{launch}/pick")
@RequestScoped
@RolesAllowed(Role.PICKER)
public class PickerResource {
    private static final int LONGEST_TITLE = 200;

    @Inject
    CurrentLaunch current;

    @Inject
    Catalogue catalogue;

    @Inject
    Registrations registrations;

    @Inject
    DeepLinkingResponses responses;

    @Inject
    Settings settings;

    @Inject
    Previews previews;

    @Inject
    Pages pages;

    @Context
    ContainerRequestContext request;

    @GET
    public Response choose() {
        return show(List.of(), Response.Status.OK);
    }

    private Response show(List<FieldError> errors, Response.Status status) {
        Launch launch = current.get();
        PickerView view = new PickerView(
                previews.frame(launch, "Choose what to add", Frame.Kind.STAFF),
                catalogue.courses().stream().map(PickerResource::course).toList(),
                launch.base() + "pick",
                errors,
                asked().acceptMultiple());
        return Html.page(status, pages.render("picker.jte", view));
    }

    private static PickerView.PickerCourse course(Course course) {
        return new PickerView.PickerCourse(
                course.id(),
                course.title(),
                course.modules().stream().map(PickerResource::module).toList());
    }

    private static PickerView.PickerModule module(LearningModule module) {
        String content = module.course() + "/" + module.id();
        return new PickerView.PickerModule(
                content,
                module.title(),
                module.strapline(),
                module.petal(),
                module.minutes(),
                module.pages().stream()
                        .map(p -> new PickerView.PickerPage(content + "/" + p.id(), p.id() + " " + p.title()))
                        .toList());
    }

    /** Sends the choice back to the LMS, signed, by way of the educator's browser. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response picked(MultivaluedMap<String, String> form) {
        Launch launch = current.get();
        DeepLinkingSettings asked = asked();
        Registration registration = registrations.byId(launch.platform()).orElseThrow(NotFoundException::new);
        if ("cancel".equals(form.getFirst("do"))) {
            return returnToLms(launch, responses.cancelled(registration, launch.deployment(), asked));
        }
        List<String> chosen = form.getOrDefault("content", List.of());
        Optional<FieldError> error = problem(chosen, asked);
        if (error.isPresent()) {
            return show(List.of(error.get()), Response.Status.BAD_REQUEST);
        }
        List<ContentItem> items =
                chosen.stream().distinct().map(content -> item(content, form)).toList();
        return returnToLms(launch, responses.picked(registration, launch.deployment(), asked, items));
    }

    private DeepLinkingSettings asked() {
        return current.get().deepLinking().map(PickSettings::read).orElseThrow(NotFoundException::new);
    }

    private Optional<FieldError> problem(List<String> chosen, DeepLinkingSettings asked) {
        if (!asked.acceptsResourceLinks()) {
            return Optional.of(new FieldError(
                    "content", "Your LMS did not ask for a link here. Add it as an external tool activity instead"));
        }
        if (chosen.isEmpty()) {
            return Optional.of(new FieldError("content", "Choose at least one module or page"));
        }
        if (chosen.size() > 1 && !asked.acceptMultiple()) {
            return Optional.of(new FieldError("content", "Your LMS takes one at a time here. Choose one"));
        }
        boolean unknown = chosen.stream()
                .anyMatch(content -> Scope.find(catalogue, content).isEmpty());
        return unknown
                ? Optional.of(new FieldError("content", "One of these is no longer here. Choose again"))
                : Optional.empty();
    }

    private ContentItem item(String content, MultivaluedMap<String, String> form) {
        Scope scope = Scope.find(catalogue, content).orElseThrow(NotFoundException::new);
        LearningModule module = catalogue.module(scope.course(), scope.module()).orElseThrow(NotFoundException::new);
        String ownTitle = scope.page()
                .flatMap(module::page)
                .map(p -> p.id() + " " + p.title())
                .orElse(module.title());
        String typed = Optional.ofNullable(form.getFirst("title:" + content))
                .orElse("")
                .strip();
        String title = typed.isEmpty() ? ownTitle : typed.substring(0, Math.min(typed.length(), LONGEST_TITLE));
        return new ContentItem(
                URI.create(settings.baseUrl() + "/learn/" + content),
                title,
                Optional.of(module.strapline()),
                Map.of("content", content),
                Optional.of(new ContentItem.Column(1, title, content, Optional.empty())));
    }

    private Response returnToLms(Launch launch, DeepLinkingResponse response) {
        SecurityHeaders.allowFormsTo(request, response.returnUrl());
        ReturnView view = new ReturnView(
                previews.frame(launch, "Back to your LMS", Frame.Kind.STAFF),
                response.returnUrl().toString(),
                response.jwt());
        return Html.page(pages.render("return-to-lms.jte", view));
    }
}
