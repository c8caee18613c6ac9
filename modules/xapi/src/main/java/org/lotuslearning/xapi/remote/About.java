package org.lotuslearning.xapi.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * What an LRS says of itself (Communication 2.8).
 *
 * @param version the versions of xAPI that it speaks
 */
public record About(List<String> version) {
    public About {
        version = List.copyOf(version);
    }

    /** Whether one of the versions is this one, in whatever patch. */
    public boolean speaks(XapiVersion asked) {
        return version.stream().anyMatch(one -> XapiVersion.asked(one).equals(Optional.of(asked)));
    }

    /** Empty where no versions are listed. */
    static Optional<About> read(JsonObject json) {
        return json.get("version") instanceof JsonArray versions
                ? Optional.of(new About(versions.stream()
                        .filter(JsonString.class::isInstance)
                        .map(version -> ((JsonString) version).getString())
                        .toList()))
                : Optional.empty();
    }
}
