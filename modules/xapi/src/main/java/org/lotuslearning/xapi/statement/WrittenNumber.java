package org.lotuslearning.xapi.statement;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of JSON that stays as it was written, where other implementations make {@code 1E+3} of {@code 1e3} and lose the
 * sign of {@code -0}. Equal to every number of the same value and scale, as {@link JsonNumber} says.
 */
final class WrittenNumber implements JsonNumber {
    /** Characters; what has more cannot be read by other programs either. */
    private static final int LONGEST = 500;

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*(\\d+)$");
    private static final int EXPONENT_DIGITS = 4;

    private final String text;

    /** @param text a number by the grammar of JSON */
    WrittenNumber(String text) {
        this.text = text;
    }

    /** Whether calculating with it takes no more time and memory than is fit: it may stand for gigabytes of zeros. */
    boolean isReasonable() {
        Matcher exponent = EXPONENT.matcher(text);
        return text.length() <= LONGEST
                && (!exponent.find() || exponent.group(1).length() <= EXPONENT_DIGITS);
    }

    @Override
    public BigDecimal bigDecimalValue() {
        return new BigDecimal(text);
    }

    @Override
    public boolean isIntegral() {
        return bigDecimalValue().scale() == 0;
    }

    @Override
    public int intValue() {
        return bigDecimalValue().intValue();
    }

    @Override
    public int intValueExact() {
        return bigDecimalValue().intValueExact();
    }

    @Override
    public long longValue() {
        return bigDecimalValue().longValue();
    }

    @Override
    public long longValueExact() {
        return bigDecimalValue().longValueExact();
    }

    @Override
    public BigInteger bigIntegerValue() {
        return bigDecimalValue().toBigInteger();
    }

    @Override
    public BigInteger bigIntegerValueExact() {
        return bigDecimalValue().toBigIntegerExact();
    }

    @Override
    public double doubleValue() {
        return bigDecimalValue().doubleValue();
    }

    @Override
    public ValueType getValueType() {
        return ValueType.NUMBER;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && bigDecimalValue().equals(number.bigDecimalValue());
    }

    @Override
    public int hashCode() {
        return bigDecimalValue().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
