package org.lotuslearning.lti.registration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists of a policy as the text of one column, an entry per line; null when there are none. */
final class Lines {
    private Lines() {}

    static @Nullable String ofOverrides(Map<String, RoleMeaning> overrides) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(overrides)
                .forEach((role, meaning) ->
                        lines.append(meaning.word()).append(' ').append(role).append('\n'));
        return lines.isEmpty() ? null : lines.toString();
    }

    static Map<String, RoleMeaning> overrides(@Nullable String lines) {
        Map<String, RoleMeaning> overrides = new LinkedHashMap<>();
        if (lines != null) {
            lines.lines().forEach(line -> {
                int space = line.indexOf(' ');
                RoleMeaning.of(line.substring(0, Math.max(space, 0)))
                        .ifPresent(meaning -> overrides.put(line.substring(space + 1), meaning));
            });
        }
        return overrides;
    }

    static @Nullable String ofTexts(Set<String> texts) {
        return texts.isEmpty() ? null : String.join("\n", new TreeSet<>(texts));
    }

    static Set<String> texts(@Nullable String lines) {
        return lines == null ? Set.of() : new LinkedHashSet<>(lines.lines().toList());
    }
}
