package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the words of a glossary in a text: whole words only, and the longest of several that begin alike. */
final class TermIndex {
    /** A hyphen belongs to the word: self-compassion is not compassion. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    private static final Pattern GOES_ON = Pattern.compile("-?[\\p{L}\\p{N}]");

    /** A term at its place in a text, {@code end} exclusive. */
    record Found(Glossary.Term term, int start, int end) {}

    /** One way of writing a term. */
    private record Form(Glossary.Term term, String words, boolean exact) {}

    /** By first word, in lower case; longest first. */
    private final Map<String, List<Form>> forms = new HashMap<>();

    TermIndex(Glossary glossary) {
        glossary.terms().stream()
                .filter(Glossary.Term::linked)
                .forEach(term -> Stream.concat(Stream.of(term.term()), term.also().stream())
                        .forEach(words -> add(new Form(term, words, isAbbreviation(words)))));
        forms.values()
                .forEach(alike -> alike.sort(
                        Comparator.comparing((Form f) -> f.words().length()).reversed()));
    }

    private void add(Form form) {
        Matcher first = WORD.matcher(form.words());
        if (first.lookingAt()) {
            forms.computeIfAbsent(first.group().toLowerCase(Locale.ROOT), word -> new ArrayList<>())
                    .add(form);
        }
    }

    /** CUBE is not cube. */
    private static boolean isAbbreviation(String words) {
        return words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
    }

    /** All terms in a text, in order, each as often as it stands there. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find(from)) {
            Optional<Found> here = at(word.group(), word.start(), text);
            here.ifPresent(found::add);
            from = here.map(Found::end).orElse(word.end());
        }
        return found;
    }

    private Optional<Found> at(String word, int start, String text) {
        return forms.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(form -> stands(form, text, start))
                .findFirst()
                .map(form -> new Found(form.term(), start, start + form.words().length()));
    }

    private static boolean stands(Form form, String text, int start) {
        int length = form.words().length();
        if (start + length > text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!same(form.words().charAt(i), text.charAt(start + i), form.exact())) {
                return false;
            }
        }
        return !GOES_ON.matcher(text).region(start + length, text.length()).lookingAt();
    }

    private static boolean same(char wanted, char found, boolean exact) {
        if (Character.isWhitespace(wanted)) {
            return Character.isWhitespace(found); // a line may end between the words
        }
        return wanted == found || (!exact && Character.toLowerCase(wanted) == Character.toLowerCase(found));
    }
}
