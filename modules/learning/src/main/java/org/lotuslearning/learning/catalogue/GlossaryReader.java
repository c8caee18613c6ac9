package org.lotuslearning.learning.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a glossary out of {@code glossary.yml} and checks that no word stands for two things. */
final class GlossaryReader {
    private final CourseIndex index;
    private final Problems problems;

    GlossaryReader(CourseIndex index, Problems problems) {
        this.index = index;
        this.problems = problems;
    }

    Glossary read(Entry file) {
        List<Entry> terms = file.items("terms");
        new UniqueIds("term", problems).check(terms);
        wordsOnce(terms);
        terms.forEach(term -> index.checkPages(term, problems));
        return new Glossary(terms.stream().map(GlossaryReader::term).toList());
    }

    static Glossary.Term term(Entry term) {
        return new Glossary.Term(
                term.text("id"),
                term.text("term"),
                term.texts("also"),
                term.text("meaning"),
                term.texts("pages"),
                term.flag("link", true));
    }

    private void wordsOnce(List<Entry> terms) {
        Map<String, Entry> known = new HashMap<>();
        for (Entry term : terms) {
            once(term.at("term"), term, known);
            term.items("also").forEach(form -> once(form, term, known));
        }
    }

    private void once(Entry form, Entry term, Map<String, Entry> known) {
        String words = form.node().asText().strip();
        Entry before = known.putIfAbsent(words.toLowerCase(Locale.ROOT), term);
        if (before != null) {
            problems.add(
                    form.file(),
                    form.line(),
                    "\"" + words + "\" stands twice in the glossary, first for the term \"" + before.text("id")
                            + "\" in line " + before.line() + ". Keep one of the two.");
        }
    }
}
