package org.lotuslearning.learning.teams;

import java.security.SecureRandom;
import java.util.Locale;

/** What colleagues type: eight characters, none of which is taken for another on a screen across the room. */
public final class JoinCode {
    /** Neither of 0 O, 1 I, 2 Z, 5 S, 8 B, 6 G, U V; no vowels, so that no word comes out. */
    private static final String ALPHABET = "CDFHJKLMNPQRTVWXY34679";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    /** A new code: one of 5 × 10¹⁰. */
    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** A code as somebody typed it: small letters, spaces and hyphens do not matter. */
    public static String typed(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether it could be one at all. */
    public static boolean possible(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
