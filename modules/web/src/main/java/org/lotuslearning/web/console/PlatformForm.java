package org.lotuslearning.web.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lotuslearning.lti.registration.ReceivedRole;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.RoleMeaning;
import org.lotuslearning.web.learner.FieldError;

/**
 * What the fields of a platform's form hold, as it was typed, and what is wrong with it.
 *
 * @param values by field; a box that is not ticked is absent
 */
public record PlatformForm(Map<String, String> values, List<FieldError> problems) {
    /** The choice of an organisation that does not exist yet. */
    public static final String NEW_ORGANISATION = "+";

    static final int MOST_ROLES = 70;
    private static final int EMPTY_ROWS = 2;
    private static final int LONGEST = 20_000;
    private static final String TICKED = "yes";

    public PlatformForm {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    static PlatformForm empty() {
        return new PlatformForm(Map.of("organisation", Registration.DEFAULT_ORGANISATION, "accept", "hold"), List.of());
    }

    /** As it is stored; the roles that came lately stand there to be given a meaning. */
    static PlatformForm of(Registration stored, List<ReceivedRole> received) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", stored.name());
        values.put("client_id", stored.clientId());
        values.put("issuer", stored.issuer());
        values.put("authorization", stored.endpoints().authorization().toString());
        values.put("token", stored.endpoints().token().toString());
        values.put("jwks", stored.endpoints().jwks().toString());
        values.put("audience", stored.endpoints().tokenAudience().orElse(""));
        values.put("organisation", stored.organisation());
        RegistrationPolicy policy = stored.policy();
        values.put("accept", policy.deploymentsAutoAccepted() ? "accept" : "hold");
        tick(values, "anonymous", policy.anonymousLaunches());
        tick(values, "institution", policy.institutionAdministratorsSeeRecords());
        values.put("staff_number_claim", policy.staffNumberClaim().orElse(""));
        values.put("origins", String.join("\n", new TreeSet<>(policy.frameOrigins())));
        Map<String, Optional<RoleMeaning>> roles = new TreeMap<>();
        received.forEach(role -> roles.put(role.role(), Optional.empty()));
        policy.roleOverrides().forEach((role, meaning) -> roles.put(role, Optional.of(meaning)));
        int row = 0;
        for (Map.Entry<String, Optional<RoleMeaning>> role : roles.entrySet()) {
            values.put("role-" + row, role.getKey());
            values.put("means-" + row++, role.getValue().map(RoleMeaning::word).orElse(""));
        }
        return new PlatformForm(values, List.of());
    }

    /** As it was sent. */
    static PlatformForm read(Map<String, List<String>> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((field, given) -> {
            if (!given.isEmpty()) {
                values.put(
                        field, given.get(0).substring(0, Math.min(given.get(0).length(), LONGEST)));
            }
        });
        return new PlatformForm(values, List.of());
    }

    PlatformForm with(List<FieldError> found) {
        return new PlatformForm(values, found);
    }

    /** The same with one field as it is. */
    PlatformForm with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new PlatformForm(more, problems);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return TICKED.equals(values.get(field));
    }

    public Optional<String> error(String field) {
        return problems.stream()
                .filter(p -> p.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    /** The rows for roles: those up to the last that is filled in, and a few to fill in. */
    public List<Integer> roleRows() {
        int filled = IntStream.range(0, MOST_ROLES)
                .filter(row -> !value("role-" + row).isBlank()
                        || !value("means-" + row).isBlank())
                .map(row -> row + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST_ROLES, filled + EMPTY_ROWS))
                .boxed()
                .toList();
    }

    /** Lines of a text area, without empty ones. */
    List<String> lines(String field) {
        return value(field).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private static void tick(Map<String, String> values, String field, boolean on) {
        if (on) {
            values.put(field, TICKED);
        }
    }
}
