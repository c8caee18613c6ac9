package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The words of a course that not everybody knows ({@code glossary.yml}).
 *
 * @param terms in the order of the file; empty where the course has no such file
 */
public record Glossary(List<Term> terms) {
    /** The glossary of a course without one. */
    public static final Glossary NONE = new Glossary(List.of());

    public Glossary {
        terms = List.copyOf(terms);
    }

    public Optional<Term> term(String id) {
        return terms.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /**
     * One word or phrase and what it means here.
     *
     * @param id lower case letters, digits and hyphens
     * @param also other forms that are recognised in the text of pages, e.g. {@code attends}
     * @param meaning one or two short sentences, plain text
     * @param pages ids of the pages that explain it
     * @param linked whether its first occurrence on a page becomes a link to the glossary
     */
    public record Term(String id, String term, List<String> also, String meaning, List<String> pages, boolean linked) {
        public Term {
            also = List.copyOf(also);
            pages = List.copyOf(pages);
        }

        /** The id of its element on the glossary's page. */
        public String anchor() {
            return "term-" + id;
        }
    }
}
