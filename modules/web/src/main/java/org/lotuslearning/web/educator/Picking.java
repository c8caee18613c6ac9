package org.lotuslearning.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.lti.deeplinking.DeepLinkingResponse;
import org.lotuslearning.lti.deeplinking.DeepLinkingResponses;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.lookup.Wanted;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.SecurityHeaders;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Launches;

/** What one educator is picking: what was ticked, the pages of the picker, the answer to the LMS. */
@RequestScoped
class Picking {
    @Inject
    CurrentLaunch current;

    @Inject
    Launches launches;

    @Inject
    Catalogue catalogue;

    @Inject
    Registrations registrations;

    @Inject
    DeepLinkingResponses responses;

    @Inject
    Previews previews;

    @Inject
    PickerViews pickerViews;

    @Inject
    LinksViews linksViews;

    @Inject
    Pages pages;

    @Context
    ContainerRequestContext request;

    private Optional<Picks> kept = Optional.empty();

    Picks picks() {
        return kept.orElseGet(() -> PickSettings.picks(asText()));
    }

    private String asText() {
        return current.get().deepLinking().orElseThrow(NotFoundException::new);
    }

    private DeepLinkingSettings asked() {
        return PickSettings.read(asText());
    }

    Picks keep(Picks picks) {
        if (!picks.equals(picks())) {
            launches.picking(current.get().id(), PickSettings.write(asText(), picks));
        }
        kept = Optional.of(picks);
        return picks;
    }

    /** Those that can be picked, each once; all of them, so that those who chose too many lose none of it. */
    List<String> known(List<String> contents) {
        return contents.stream()
                .distinct()
                .filter(content -> Pickable.find(catalogue, content).isPresent())
                .toList();
    }

    /** Why it does not go on with these. */
    Optional<String> problem(List<String> chosen, Picks picks) {
        if (!asked().acceptsResourceLinks()) {
            return Optional.of("Your LMS did not ask for links here");
        }
        if (picks.links().size() > Picks.MOST) {
            return Optional.of("Choose at most " + Picks.MOST + " at once. You can add more afterwards");
        }
        if (known(chosen).size() < chosen.stream().distinct().count()) {
            return Optional.of("One of these is no longer here. Choose again");
        }
        if (picks.links().isEmpty()) {
            return Optional.of("Choose at least one course, module, page or exercise");
        }
        return picks.links().size() > 1 && !asked().acceptMultiple()
                ? Optional.of("Your LMS takes one at a time here. Choose one")
                : Optional.empty();
    }

    Response list(Wanted wanted, List<FieldError> errors, Response.Status status) {
        Launch launch = current.get();
        Frame frame = previews.frame(launch, "Choose what to add", Frame.Kind.STAFF);
        PickerView view = pickerViews.view(frame, launch, catalogue, asked(), picks(), wanted, errors);
        return Html.page(status, pages.render("picker.jte", view));
    }

    Response links(boolean checked, Response.Status status) {
        Launch launch = current.get();
        Frame frame = previews.frame(launch, "Your links", Frame.Kind.STAFF);
        return Html.page(
                status, pages.render("pick-links.jte", linksViews.view(frame, launch, asked(), picks(), checked)));
    }

    /** To a page of the picker. */
    Response to(String at) {
        return Html.seeOther(current.get().base() + at);
    }

    /**
     * To what learners will see; the way back leads to the same place.
     *
     * @param here the page that the button is on
     */
    Response preview(String content, String here) {
        Pickable what = Pickable.find(catalogue, content).orElseThrow(NotFoundException::new);
        if (here.equals(Picks.LIST)) {
            keep(picks().at(here + "#" + PickerView.Choice.id(content)));
        }
        return to("pick/preview/" + what.course() + "/" + what.preview());
    }

    Response add(Picks picks) {
        Launch launch = current.get();
        DeepLinkingSettings asked = asked();
        boolean wrong = !linksViews
                .view(previews.frame(launch, "", Frame.Kind.STAFF), launch, asked, picks, true)
                .errors()
                .isEmpty();
        if (wrong || problem(List.of(), picks).isPresent()) {
            return wrong ? links(true, Response.Status.BAD_REQUEST) : to(Picks.LIST);
        }
        return returnToLms(
                responses.picked(registration(), launch.deployment(), asked, linksViews.items(asked, picks)));
    }

    Response cancel() {
        return returnToLms(responses.cancelled(registration(), current.get().deployment(), asked()));
    }

    private Registration registration() {
        return registrations.byId(current.get().platform()).orElseThrow(NotFoundException::new);
    }

    private Response returnToLms(DeepLinkingResponse response) {
        SecurityHeaders.allowFormsTo(request, response.returnUrl());
        ReturnView view = new ReturnView(
                previews.frame(current.get(), "Back to your LMS", Frame.Kind.STAFF),
                response.returnUrl().toString(),
                response.jwt());
        return Html.page(pages.render("return-to-lms.jte", view));
    }
}
