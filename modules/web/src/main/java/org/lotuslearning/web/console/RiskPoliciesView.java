package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/** Which organisation has entered what its own policy calls risk scores ({@code risk-policies.jte}). */
public record RiskPoliciesView(Frame frame, List<Row> rows) {
    public RiskPoliciesView {
        rows = List.copyOf(rows);
    }

    /**
     * One organisation.
     *
     * @param policy name and date, or empty where there is none
     * @param href where it is entered
     */
    public record Row(String organisation, String policy, String href) {}
}
