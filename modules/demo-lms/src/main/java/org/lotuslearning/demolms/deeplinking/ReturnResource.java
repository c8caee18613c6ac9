package org.lotuslearning.demolms.deeplinking;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.launch.FormPage;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.people.Role;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.settings.DemoSettings;

/**
 * Where the tool posts what was picked. The post comes from another site, so the session cookie is not with it: the
 * first answer is a form that sends the same again from here, as Moodle does.
 */
@Path("deep-link-return")
public class ReturnResource {

    private final Returns returns;
    private final DemoSettings settings;
    private final Pages pages;

    @Inject
    ReturnResource(Returns returns, DemoSettings settings, Pages pages) {
        this.returns = returns;
        this.settings = settings;
        this.pages = pages;
    }

    /** Takes the message, from the tool or again from here. Anybody may post; only an educator's is taken. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @FormParam("JWT") @Nullable String jwt,
            @FormParam("again") @Nullable String again,
            @Context SecurityContext security) {
        if (jwt == null || jwt.isEmpty()) {
            return refuse("it has no form field JWT");
        }
        Optional<Person> you = SignedIn.in(security);
        if (you.isEmpty() && again == null) {
            return pages.show(
                    "form",
                    "Add to the course",
                    security,
                    new FormPage(
                            "Add to the course",
                            settings.address("/deep-link-return"),
                            Map.of("JWT", jwt, "again", "yes")));
        }
        if (you.isEmpty() || !you.get().is(Role.EDUCATOR)) {
            return refuse("you are not signed in to the demo as an educator");
        }
        Returns.Outcome outcome = returns.take(jwt, you.get());
        if (outcome instanceof Returns.Outcome.Refused refused) {
            return refuse(refused.why());
        }
        Returns.Outcome.Added added = (Returns.Outcome.Added) outcome;
        return pages.show(
                "added",
                added.titles().isEmpty() ? "Nothing was added" : "Added to the course",
                security,
                new AddedPage(added.launch().courseId(), added.titles(), added.messages()));
    }

    private Response refuse(String why) {
        return pages.refusal(
                "The message from Lotus Learning was refused",
                "The deep linking response was not accepted: " + why + ".");
    }
}
