package org.lotuslearning.xapi.statement;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
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

    /** Characters; nobody means more, and calculating with them would take for ever. */
    private static final int LONGEST = 100;

    private static final Pattern COMPONENT = Pattern.compile("([\\d.]+)([A-Z])");

    public IsoDuration {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new InvalidStatementException(
                    "",
                    "must be an ISO 8601 duration, of at most " + LONGEST + " characters, e.g. PT4H35M59.14S or P4W");
        }
    }

    /** To a hundredth of a second, the precision that 4.6 recommends. */
    public static IsoDuration of(Duration duration) {
        return new IsoDuration(Duration.ofMillis(duration.toMillis() / 10 * 10).toString());
    }

    static IsoDuration read(JsonValue value) {
        return new IsoDuration(Scalars.text(value));
    }

    /**
     * What 2.0 compares: "any precision beyond 0.01 second precision shall not be included in the comparison" (4.2.7).
     * Months, days and seconds stay apart, since none is a fixed number of the next.
     */
    String toTheHundredth() {
        String[] parts = (text + "T").replace(',', '.').split("T", -1);
        BigDecimal months = sum(parts[0], Map.of("Y", 12, "M", 1));
        BigDecimal days = sum(parts[0], Map.of("W", 7, "D", 1));
        BigDecimal seconds = sum(parts[1], Map.of("H", 3600, "M", 60, "S", 1)).setScale(2, RoundingMode.DOWN);
        return "P" + plain(months) + "M" + plain(days) + "DT" + plain(seconds) + "S";
    }

    private static BigDecimal sum(String part, Map<String, Integer> units) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher component = COMPONENT.matcher(part);
        while (component.find()) {
            BigDecimal size = BigDecimal.valueOf(units.getOrDefault(component.group(2), 0));
            sum = sum.add(new BigDecimal(component.group(1)).multiply(size));
        }
        return sum;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return text;
    }
}
