package org.lotuslearning.web.console;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.risk.RiskForm;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.page.Frame;

/**
 * An organisation's policy on risk scores, to enter, to change or to remove ({@code risk-policy.jte}).
 *
 * @param title names the organisation where it has a name
 * @param kept what holds now
 * @param form what the fields show
 * @param action where the form posts to
 */
public record RiskPolicyView(Frame frame, String title, Optional<RiskTerms> kept, RiskForm form, String action) {

    /** What is wrong with a field. */
    public Optional<String> error(String field) {
        return form.problems().stream()
                .filter(p -> !p.ofBands() && p.field().equals(field))
                .map(RiskForm.Problem::message)
                .findFirst();
    }

    /** What is wrong with the bands together. */
    public List<String> bandErrors() {
        return form.problems().stream()
                .filter(RiskForm.Problem::ofBands)
                .map(RiskForm.Problem::message)
                .toList();
    }
}
