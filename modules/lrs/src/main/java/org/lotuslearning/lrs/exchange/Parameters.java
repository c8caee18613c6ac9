package org.lotuslearning.lrs.exchange;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lotuslearning.xapi.statement.Reading;

/** The parameters of a request, each known, given once and in form; anything else is a 400 (Communication 3.2). */
public final class Parameters {
    private final MultivaluedMap<String, String> given;

    /** @param known all that may be given here */
    public Parameters(MultivaluedMap<String, String> given, Set<String> known) {
        this.given = given;
        for (var one : given.entrySet()) {
            if (!known.contains(one.getKey())) {
                throw new BadRequestException("The parameter " + one.getKey() + " is not known here; "
                        + (known.isEmpty()
                                ? "there are none"
                                : "parameters are " + String.join(", ", known) + ", in exactly this case"));
            }
            if (one.getValue().size() > 1) {
                throw new BadRequestException("The parameter " + one.getKey() + " is given more than once");
            }
        }
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    public Set<String> names() {
        return given.keySet();
    }

    public <T> Optional<T> optional(String name, Function<String, Reading<T>> reader) {
        List<String> values = given.get(name);
        if (values == null) {
            return Optional.empty();
        }
        Reading<T> read = reader.apply(values.get(0));
        if (read instanceof Reading.Refused<T> refused) {
            throw new BadRequestException("The parameter " + name + refused.pointer() + " " + refused.problem());
        }
        return Optional.of(((Reading.Valid<T>) read).value());
    }

    /** As {@link #optional}, but its absence is a 400 too. */
    public <T> T required(String name, Function<String, Reading<T>> reader) {
        return optional(name, reader)
                .orElseThrow(() -> new BadRequestException("The parameter " + name + " is required"));
    }

    public boolean flag(String name) {
        return optional(name, Parameters::flagOf).orElse(false);
    }

    // "The values of Boolean parameters are represented as true or false as in JSON"
    private static Reading<Boolean> flagOf(String text) {
        return switch (text) {
            case "true" -> new Reading.Valid<>(true);
            case "false" -> new Reading.Valid<>(false);
            default -> new Reading.Refused<>("", "must be true or false");
        };
    }

    /** Zero or more, as a reader of {@link #optional}. */
    public static Reading<Long> wholeNumber(String text) {
        return text.matches("\\d{1,18}")
                ? new Reading.Valid<>(Long.parseLong(text))
                : new Reading.Refused<>("", "must be a whole number of at least 0");
    }
}
