package org.lotuslearning.learning.enrolment;

import java.util.List;

/**
 * What a link in a copied course was copied from, the nearest first; empty where the platform does not tell.
 *
 * @param links ids of resource links
 * @param contexts ids of contexts
 */
public record Ancestry(List<String> links, List<String> contexts) {
    public static final Ancestry NONE = new Ancestry(List.of(), List.of());

    public Ancestry {
        links = List.copyOf(links);
        contexts = List.copyOf(contexts);
    }
}
