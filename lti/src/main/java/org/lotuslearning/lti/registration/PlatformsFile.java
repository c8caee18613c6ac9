package org.lotuslearning.lti.registration;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code LOTUS_PLATFORMS_FILE}, a JSON list of platforms:
 *
 * <pre>{@code
 * [{"name": "Moodle of the Northern Trust",
 *   "issuer": "https://moodle.example",
 *   "client_id": "abc123",
 *   "deployment_ids": ["1"],
 *   "authorization_endpoint": "https://moodle.example/mod/lti/auth.php",
 *   "token_endpoint": "https://moodle.example/mod/lti/token.php",
 *   "jwks_uri": "https://moodle.example/mod/lti/certs.php"}]
 * }</pre>
 *
 * <p>Optional: {@code token_audience}, {@code organisation}, {@code institution_administrators_see_records}, {@code
 * anonymous_launches}, {@code deployments_auto_accepted} (then {@code deployment_ids} may be left out), {@code
 * staff_number_claim}, {@code role_overrides} and {@code frame_origins}.
 *
 * <p>All mistakes are told at once, each with its entry and field, and nothing is taken from a file with mistakes.
 */
public final class PlatformsFile {
    /** What the file gave. */
    public sealed interface Result permits Platforms, Mistakes {}

    /** A file without mistakes. */
    public record Platforms(List<Registration> registrations) implements Result {
        public Platforms {
            registrations = List.copyOf(registrations);
        }
    }

    /** A file that cannot be used. Each message names the file, the entry, the field and what to do. */
    public record Mistakes(List<String> messages) implements Result {
        public Mistakes {
            messages = List.copyOf(messages);
        }
    }

    private PlatformsFile() {}

    public static Result read(Path file) {
        String where = "LOTUS_PLATFORMS_FILE " + file;
        try {
            return read(where, JSONArrayUtils.parse(Files.readString(file)));
        } catch (IOException e) {
            return new Mistakes(List.of(where + ": cannot be read: " + e));
        } catch (ParseException e) {
            return new Mistakes(List.of(where + ": is not a JSON list of platforms: " + e.getMessage()));
        }
    }

    private static Result read(String where, List<Object> entries) {
        List<String> mistakes = new ArrayList<>();
        List<Registration> read = new ArrayList<>();
        Set<String> clients = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            PlatformEntry entry = new PlatformEntry(entries.get(i));
            entry.registration().ifPresent(registration -> {
                if (!clients.add(registration.issuer() + " " + registration.clientId())) {
                    entry.mistake(
                            "client_id", "an earlier entry has the same issuer and client_id; leave one of them out");
                }
                read.add(registration);
            });
            String number = where + ", entry " + (i + 1) + ", ";
            entry.mistakes().forEach(mistake -> mistakes.add(number + mistake));
        }
        return mistakes.isEmpty() ? new Platforms(read) : new Mistakes(mistakes);
    }
}
