package org.lotuslearning.web.lti;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.web.page.Frame;

/**
 * What an LMS's administrator sees who registers us ({@code register.jte}): where the link belongs, what is asked for, or
 * that it is done.
 *
 * @param lead below the heading
 * @param facts about the platform, by name
 * @param asked for: what we want to do there
 * @param hidden fields of the form that says yes; without any there is no form
 * @param notes what to do or to know next
 * @param done whether the LMS may close its window
 */
public record RegistrationView(
        Frame frame,
        String heading,
        String lead,
        Map<String, String> facts,
        List<Asked> asked,
        Optional<Map<String, String>> hidden,
        List<String> notes,
        boolean pasting,
        boolean done) {
    public RegistrationView {
        asked = List.copyOf(asked);
        notes = List.copyOf(notes);
    }

    /** Where the form that says yes goes. */
    public String action() {
        String token = hidden.map(fields -> fields.getOrDefault("token", "")).orElse("");
        return "/lti/register?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** One thing that is asked for, and what it is good for. */
    public record Asked(String what, String why) {}
}
