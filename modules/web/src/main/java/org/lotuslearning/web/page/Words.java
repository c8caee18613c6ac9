package org.lotuslearning.web.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

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

    /** Does something in a language, then goes on in the one before. */
    public static <T> T in(String language, Callable<T> what) throws Exception {
        String before = language();
        speak(language);
        try {
            return what.call();
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
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
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
