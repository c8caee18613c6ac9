package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Follows every link that a learner can follow in every course. On each page axe finds nothing, on a laptop's and on a
 * telephone's screen with everything unfolded, nothing stands out sideways, and little comes over the wire.
 */
@ExtendWith({SharedLotus.class, Chromium.class})
final class EveryPageIT {

    private static final int FIRST_VISIT = 150 * 1024;
    private static final int LATER_VISIT = 40 * 1024;

    /** What is no page of a course: files to keep, and what belongs to others. */
    private static final String NO_PAGE = ".*(\\.html|\\.csv|\\.json|/assets/.*|/demo-lms/.*|/console.*|/records.*)$";

    private final Map<String, Long> first = new LinkedHashMap<>();
    private final Map<String, Long> later = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyPageOfEveryCourseIsAccessibleAndLight(Page page, RunningLotus lotus) {
        HttpPerson educator = HttpPerson.named("Oluwaseun Adeyemi", lotus);
        List<String> modules = educator.firstModules();
        assertThat(modules).contains("lotus/introduction").hasSizeGreaterThanOrEqualTo(5);

        for (String module : modules) {
            educator.add(module, "Every page of " + module);
            Page window = new DemoLms(page, lotus).be(Amina.NAME).openInANewWindow("Every page of " + module);
            walk(window, lotus.base().toString());
            window.close();
        }

        System.out.println("Pages walked: " + first.size() + "\nHeaviest at the first visit: " + heaviest(first)
                + "\nHeaviest at a later visit: " + heaviest(later));
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    private void walk(Page window, String site) {
        Weight weight = new Weight(window);
        Queue<String> ahead = new ArrayDeque<>(List.of(window.url().replaceFirst("#.*", "")));
        Set<String> known = new LinkedHashSet<>(ahead);
        weight.ofLaterVisit(window.url()); // now the browser has kept what it may
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            look(window, weight, address);
            for (String link : links(window)) {
                if (link.startsWith(site) && !link.matches(NO_PAGE) && known.add(link)) {
                    ahead.add(link);
                }
            }
        }
    }

    private void look(Page window, Weight weight, String address) {
        Screen.WIDE.showIn(window);
        first.put(address, weight.ofFirstVisit(address));
        check(window, Screen.WIDE);
        Screen.NARROW.showIn(window);
        later.put(address, weight.ofLaterVisit(address));
        check(window, Screen.NARROW);
        if (first.get(address) > FIRST_VISIT || later.get(address) > LATER_VISIT) {
            wrong.add("%s weighs %,d bytes at the first visit, %,d later"
                    .formatted(address, first.get(address), later.get(address)));
        }
    }

    private void check(Page window, Screen screen) {
        window.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })");
        try {
            Axe.assertNoViolations(window);
            Screen.assertNoSidewaysScrolling(window);
        } catch (AssertionError e) {
            wrong.add(screen + " " + window.url() + ": " + e.getMessage());
        }
    }

    private static List<String> links(Page window) {
        Object links = window.evaluate("() => [...document.querySelectorAll('a[href]:not([download])')]"
                + ".map(a => a.href.replace(/#.*/, ''))");
        return ((List<?>) links).stream().map(String::valueOf).toList();
    }

    private static String heaviest(Map<String, Long> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(e -> "%s %.1f KB".formatted(e.getKey().replaceFirst(".*/l/[^/]+", ""), e.getValue() / 1024.0))
                .collect(Collectors.joining(", "));
    }
}
