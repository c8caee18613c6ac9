package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.web.page.Frame;

/**
 * A platform to enter by hand ({@code platform-new.jte}).
 *
 * @param ours what to copy into the LMS
 * @param organisations to choose from
 */
public record PlatformFormView(
        Frame frame, PlatformForm form, List<OurAddresses.Value> ours, List<Organisation> organisations) {
    public PlatformFormView {
        ours = List.copyOf(ours);
        organisations = List.copyOf(organisations);
    }
}
