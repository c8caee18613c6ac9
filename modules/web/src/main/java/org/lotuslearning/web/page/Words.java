package org.lotuslearning.web.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface in the language of whoever asks: English as it stands in templates and code, Welsh from
 * {@code cy.json}, which maps each English text to its translation.
 *
 * <p>A text may have places {@code {0}}, {@code {1}} … for values. What is said of one and of several are two texts.
 */
public final class Words {
    /** BCP 47 tag of the language that texts are written in. */
    public static final String ENGLISH = "en";

    /** BCP 47 tag of Welsh. */
    public static final String WELSH = "cy";

    private static final Map<String, String> CYMRAEG = read("cy.json");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final ThreadLocal<String> LANGUAGE = ThreadLocal.withInitial(() -> ENGLISH);

    private Words() {}

    /** Sets the language of what this thread says from now on; a filter does so for each request. */
    public static void speak(String language) {
        LANGUAGE.set(language);
    }

    /** BCP 47 tag of the language that this thread speaks. */
    public static String language() {
        return LANGUAGE.get();
    }

    /**
     * The language among ours that a tag asks for.
     *
     * @param tag BCP 47, such as {@code cy-GB}; platforms also write {@code cy_GB}
     */
    public static Optional<String> offered(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Optional.of(language).filter(l -> l.equals(WELSH) || l.equals(ENGLISH));
    }

    /** The {@code lang} of something on the page: null where it is what the page is said in, so that it is left out. */
    public static @Nullable String lang(String language) {
        return language.equals(language()) ? null : language;
    }

    /** Ends what {@link #speak} began: a thread goes on to serve others. */
    public static void forget() {
        LANGUAGE.remove();
    }

    /** Does something in a language, then goes on in the one before. */
    public static <T> T in(String language, Supplier<T> what) {
        String before = language();
        speak(language);
        try {
            return what.get();
        } finally {
            speak(before);
        }
    }

    /**
     * Says a text.
     *
     * @param english the text as written in the template or code; where there is no translation it stands as it is
     * @param values what stands at {@code {0}}, {@code {1}} …
     */
    public static String t(String english, Object... values) {
        String text = WELSH.equals(language()) ? translation(english).orElse(english) : english;
        // in one go: a value may itself hold something like {1}
        return PLACE.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < values.length ? String.valueOf(values[number]) : place.group());
        });
    }

    /**
     * Says a name that our own code gave to a field, with what belongs into it there already: {@code By when, action 2},
     * {@code Note on: …}. An author's words stay as they are.
     */
    public static String label(String english) {
        int colon = english.indexOf(": ");
        String before = colon < 0 ? "" : english.substring(0, colon) + ": {0}";
        if (translation(before).isPresent()) {
            return t(before, english.substring(colon + 2));
        }
        List<String> numbers =
                NUMBER.matcher(english).results().map(MatchResult::group).toList();
        AtomicInteger place = new AtomicInteger();
        String text = NUMBER.matcher(english).replaceAll(n -> "{" + place.getAndIncrement() + "}");
        return translation(text).isPresent() ? t(text, numbers.toArray()) : english;
    }

    /** The Welsh for a text, if there is one. */
    public static Optional<String> translation(String english) {
        return Optional.ofNullable(CYMRAEG.get(english));
    }

    private static Map<String, String> read(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            return Map.copyOf(new ObjectMapper().readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
