package org.lotuslearning.lti.roster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lti.launch.Role;
import org.lotuslearning.lti.launch.Roles;
import org.lotuslearning.lti.registration.RegistrationPolicy;

/** Reads one entry of a membership container (NRPS 2.0, 2.2). Email, picture and the rest are not even looked at. */
final class MemberReader {
    private static final int MAX_ID = 255;
    private static final int MAX_NAME = 500;

    private MemberReader() {}

    /** Empty without an id that a launch could carry. */
    static Optional<Member> read(Map<?, ?> json, RegistrationPolicy policy) {
        return text(json.get("user_id"))
                .filter(id -> id.length() <= MAX_ID && id.chars().noneMatch(Character::isISOControl))
                .map(id -> new Member(id, name(json), learner(json.get("roles"), policy), status(json.get("status"))));
    }

    private static Optional<String> name(Map<?, ?> json) {
        Optional<String> parts = Stream.of("given_name", "family_name")
                .flatMap(part -> text(json.get(part)).stream())
                .reduce((given, family) -> given + " " + family);
        return text(json.get("name"))
                .or(() -> parts)
                .map(name -> name.replaceAll("\\p{Cntrl}", " ").strip())
                .map(name -> name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME))
                .filter(name -> !name.isEmpty());
    }

    // NRPS 2.0, 2.2.1: short names of context roles, which a launch reads just the same
    private static boolean learner(@Nullable Object roles, RegistrationPolicy policy) {
        List<String> received = roles instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
        return Roles.of(received, policy).primary() == Role.LEARNER;
    }

    // NRPS 2.0, 2.2.2: absent means Active
    private static Member.Status status(@Nullable Object status) {
        return switch (text(status).orElse("").toLowerCase(Locale.ROOT)) {
            case "inactive" -> Member.Status.INACTIVE;
            case "deleted" -> Member.Status.DELETED;
            default -> Member.Status.ACTIVE;
        };
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
