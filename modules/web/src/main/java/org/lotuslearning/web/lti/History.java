package org.lotuslearning.web.lti;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lotuslearning.learning.enrolment.Ancestry;

/**
 * Reads what a link in a copied course was copied from: the custom parameters {@code resource_link_history} and
 * {@code context_history}, where the platform fills in {@code $ResourceLink.id.history} and {@code $Context.id.history}.
 */
final class History {
    private static final int MOST = 20;
    private static final int MAX_ID = 255;

    private History() {}

    static Ancestry of(Map<String, String> custom) {
        return new Ancestry(
                ids(custom.getOrDefault("resource_link_history", "")), ids(custom.getOrDefault("context_history", "")));
    }

    // LTI Core 5.4.6.1: a variable that the platform does not know comes through as it is written
    private static List<String> ids(String told) {
        return Stream.of(told.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty() && !id.startsWith("$") && id.length() <= MAX_ID)
                .limit(MOST)
                .toList();
    }
}
