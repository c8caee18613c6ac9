package org.lotuslearning.xapi.statement;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A length of time, kept as it was written, since months and years have no fixed length and 1.0.3 compares durations as
 * strings (Data 2.3.1 and 4.6: ISO 8601:2004 4.4.3.2).
 *
 * @param text e.g. {@code PT4H35M59.14S} or {@code P4W}
 */
public record IsoDuration(String text) {
    // only the last component may have a fraction, and weeks stand alone
    private static final String FRACTION = "(\\d+([.,]\\d+(?=[A-Z]$))?";
    private static final Pattern FORM = Pattern.compile("P(?=.)(\\d+([.,]\\d+)?W|" + FRACTION + "Y)?" + FRACTION + "M)?"
            + FRACTION + "D)?(T(?=\\d)" + FRACTION + "H)?" + FRACTION + "M)?" + FRACTION + "S)?)?)");

    public IsoDuration {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidStatementException("", "must be an ISO 8601 duration, e.g. PT4H35M59.14S or P4W");
        }
    }

    /** To a hundredth of a second, the precision that 4.6 recommends. */
    public static IsoDuration of(Duration duration) {
        return new IsoDuration(Duration.ofMillis(duration.toMillis() / 10 * 10).toString());
    }

    static IsoDuration read(JsonValue value) {
        return new IsoDuration(Scalars.text(value));
    }

    @Override
    public String toString() {
        return text;
    }
}
