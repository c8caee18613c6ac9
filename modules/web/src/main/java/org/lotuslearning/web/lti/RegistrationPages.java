package org.lotuslearning.web.lti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.lti.dynamic.DynamicRegistration.Initiation;
import org.lotuslearning.lti.dynamic.PlatformConfiguration;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.Registered;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.ToBeConfirmed;
import org.lotuslearning.lti.dynamic.RegistrationRequest;
import org.lotuslearning.web.lti.RegistrationView.Asked;
import org.lotuslearning.web.page.Frame;

/** The words of a registration. In English, as all pages for administrators. */
final class RegistrationPages {
    private RegistrationPages() {}

    static RegistrationView paste() {
        return view(
                "This link is for your LMS",
                "Copy its whole address and paste it where your LMS registers an external tool. The LMS then opens it by"
                        + " itself and shows what happens next.",
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of(
                        "The link works once. If it was meant for a colleague, nothing has happened to it by your opening it."),
                true,
                false);
    }

    static RegistrationView confirm(ToBeConfirmed asked, String token, Initiation initiation) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("token", token);
        hidden.put("fingerprint", asked.fingerprint());
        initiation.configuration().ifPresent(address -> hidden.put("openid_configuration", address));
        initiation.registrationToken().ifPresent(bearer -> hidden.put("registration_token", bearer));
        return view(
                "Register Lotus Learning with your LMS",
                "Check that this is your LMS, and what Lotus Learning asks it for. Nothing is registered until you say yes.",
                facts(asked.platform()),
                asked(asked.request()),
                Optional.of(hidden),
                List.of(),
                false,
                false);
    }

    static RegistrationView done(Registered done) {
        List<String> notes = new ArrayList<>();
        notes.add("This window may be closed. Your LMS usually does so by itself.");
        notes.add("Some LMSs keep a new tool switched off: look for Lotus Learning among the tools and switch it on.");
        if (!done.deploymentAccepted()) {
            notes.add(
                    "Your LMS has not said yet where it uses Lotus Learning. The first launch is held until whoever runs"
                            + " Lotus Learning accepts it in the console.");
        }
        return view(
                "Lotus Learning is registered",
                "Your LMS and Lotus Learning know each other now.",
                facts(done.platform()),
                List.of(),
                Optional.empty(),
                notes,
                false,
                true);
    }

    private static Map<String, String> facts(PlatformConfiguration platform) {
        Map<String, String> facts = new LinkedHashMap<>();
        platform.accountName().ifPresent(name -> facts.put("Account", name));
        platform.product().ifPresent(product -> facts.put("Product", product));
        platform.version().ifPresent(version -> facts.put("Version", version));
        facts.put("Address (issuer)", platform.issuer());
        return facts;
    }

    private static List<Asked> asked(RegistrationRequest request) {
        List<Asked> asked = new ArrayList<>();
        asked.add(new Asked("Launches", "Learners and educators open Lotus Learning from a course."));
        if (request.asksFor(RegistrationRequest.PICK)) {
            asked.add(new Asked("Deep linking", "Educators choose modules, pages and exercises for a course."));
        }
        if (request.asksFor(RegistrationRequest.REVIEW)) {
            asked.add(new Asked(
                    "Submission review",
                    "Educators open a learner’s progress from the gradebook. What a learner wrote is not shown."));
        }
        if (request.asksForGrades()) {
            asked.add(new Asked("Grades", "Lotus Learning makes its own gradebook columns and writes to them alone."));
        }
        if (request.asksForMembers()) {
            asked.add(new Asked("Members of a course", "Educators see who has not begun."));
        }
        asked.add(new Asked(
                "Name and email",
                "Educators see the name of their own learners, learning and development the email too. Neither is needed:"
                        + " without a name people appear as “Name not given by the LMS”."));
        return asked;
    }

    private static RegistrationView view(
            String heading,
            String lead,
            Map<String, String> facts,
            List<Asked> asked,
            Optional<Map<String, String>> hidden,
            List<String> notes,
            boolean pasting,
            boolean done) {
        // a person who opens the link sees our header; inside an LMS there is none
        Frame frame = new Frame(
                heading,
                "",
                pasting ? Frame.Kind.SITE : Frame.Kind.LAUNCH,
                "",
                "/",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new RegistrationView(frame, heading, lead, facts, asked, hidden, notes, pasting, done);
    }
}
