package org.lotuslearning.systemtests;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Checks a page, with all that its frames show, by axe-core against WCAG 2.2 AA and axe's own good practices. */
final class Axe {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /**
     * A page and the tool in its frame each have a header, a main part and a footer, as they should: neither knows of
     * the other. axe would have them named apart.
     */
    private static final List<String> BLIND_TO_FRAMES = List.of("landmark-unique");

    /** Fails and names every rule that is broken, with the elements. */
    static void assertNoViolations(Page page) {
        AxeRunOptions violationsInFull = new AxeRunOptions();
        violationsInFull.setResultTypes(List.of("violations")); // else axe sends every element that it found right
        AxeBuilder axe = new AxeBuilder(page).options(violationsInFull).withTags(STANDARDS);
        if (page.frames().size() > 1) {
            axe.disableRules(BLIND_TO_FRAMES);
        } else {
            axe.setLegacyMode(
                    true); // without frames of another site there is no need of a second page to gather results
        }
        List<Rule> violations = axe.analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " has accessibility violations:\n"
                    + violations.stream().map(Axe::describe).collect(joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(Axe::describe)
                .collect(
                        joining("\n", "  %s (%s): %s%n".formatted(rule.getId(), rule.getImpact(), rule.getHelp()), ""));
    }

    private static String describe(CheckedNode node) {
        return "    " + node.getTarget() + "  " + node.getHtml();
    }
}
