package org.lotuslearning.learning.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a mistyped name was meant to be. */
final class Nearest {
    private Nearest() {}

    /** The candidate that the fewest typing errors lead to; empty where all are far off. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        int bearable = Math.max(1, typed.length() / 3);
        return candidates.stream()
                .filter(c -> distance(typed, c) <= bearable)
                .min(Comparator.<String>comparingInt(c -> distance(typed, c)).thenComparing(c -> c));
    }

    /** " Did you mean …?", or nothing. */
    static String hint(String typed, Collection<String> candidates) {
        return to(typed, candidates).map(c -> " Did you mean \"" + c + "\"?").orElse("");
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours, without regard to case. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
