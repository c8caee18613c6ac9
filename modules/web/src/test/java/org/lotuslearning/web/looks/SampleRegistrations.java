package org.lotuslearning.web.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.web.console.RegistrationLinkView;
import org.lotuslearning.web.lti.SampleRegistration;
import org.lotuslearning.web.page.Frame;

/** What administrators of platforms, and ours, see of a dynamic registration. */
final class SampleRegistrations {
    private SampleRegistrations() {}

    /** Views by name, which begins with the template's. */
    static Map<String, Object> views() {
        Map<String, Object> views = new LinkedHashMap<>(SampleRegistration.views());
        views.put("registration-link--empty", links(Optional.empty(), List.of(), List.of()));
        views.put(
                "registration-link--made",
                links(
                        Optional.of(
                                "https://lotus.example.org/lti/register?token=Zb0x1o3d5k7n9QhV2rYtUwEiOpAsDfGhJkLzXcVbNm4"),
                        List.of(
                                new RegistrationLinkView.Organisation("default", "Northern Trust"),
                                new RegistrationLinkView.Organisation("south", "Southern Trust")),
                        List.of(
                                new RegistrationLinkView.Open(
                                        "Moodle of the Northern Trust",
                                        "Northern Trust",
                                        "today, 14:03",
                                        "27 November 2026, 14:03",
                                        "/console/platforms/link/2/withdraw"),
                                new RegistrationLinkView.Open(
                                        "Without a name",
                                        "Southern Trust",
                                        "18 November 2026, 09:12",
                                        "25 November 2026, 09:12",
                                        "/console/platforms/link/1/withdraw"))));
        return views;
    }

    private static RegistrationLinkView links(
            Optional<String> made,
            List<RegistrationLinkView.Organisation> organisations,
            List<RegistrationLinkView.Open> open) {
        return new RegistrationLinkView(
                SampleStaffViews.frame("Registration links", Frame.Kind.STAFF, "/console/sign-out"),
                made,
                made.map(link -> "27 November 2026, 14:03").orElse(""),
                organisations,
                open);
    }
}
