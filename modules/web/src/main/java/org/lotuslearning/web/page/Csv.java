package org.lotuslearning.web.page;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 writes them. */
public final class Csv {
    private Csv() {}

    /** A line with its end. */
    public static String line(List<String> values) {
        return values.stream().map(Csv::value).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A value that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
    private static String value(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
