package org.lotuslearning.web.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.registration.FrameOrigin;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.RoleMeaning;
import org.lotuslearning.web.learner.FieldError;

/** Makes a registration of a form, and collects what is wrong with its fields. */
final class PlatformReading {
    // stands in for a value that is wrong, so that the other fields are still checked; never stored
    private static final URI NOWHERE = URI.create("https://invalid");

    private static final int LONG = 500;
    private static final int SHORT = 255;
    private static final int ADDRESS = 2000;

    private final PlatformForm form;
    private final Set<String> organisations;
    private final List<FieldError> problems = new ArrayList<>();

    /** @param organisations codes of those that exist */
    PlatformReading(PlatformForm form, Set<String> organisations) {
        this.form = form;
        this.organisations = Set.copyOf(organisations);
    }

    /** What is wrong, in the order of the form. */
    List<FieldError> problems() {
        return List.copyOf(problems);
    }

    /** A new registration; nothing when there are problems. */
    Optional<Registration> added() {
        String name = name();
        String issuer = issuer();
        String client = client();
        Set<String> deployments = deployments();
        return registration(Registration.NOT_STORED, name, issuer, client, deployments);
    }

    /** What becomes of a stored one; nothing when there are problems. */
    Optional<Registration> changed(Registration stored) {
        String name = name();
        String client = client();
        return registration(stored.id(), name, stored.issuer(), client, Set.of());
    }

    /** Where a platform answers that has moved, and its issuer; look at {@link #problems} first. */
    Moved moved() {
        return new Moved(issuer(), endpoints());
    }

    record Moved(String issuer, PlatformEndpoints endpoints) {}

    private Optional<Registration> registration(
            long id, String name, String issuer, String client, Set<String> deployments) {
        PlatformEndpoints endpoints = endpoints();
        String organisation = organisation();
        RegistrationPolicy policy = policy();
        return problems.isEmpty()
                ? Optional.of(new Registration(
                        id,
                        name,
                        issuer,
                        client,
                        deployments,
                        endpoints,
                        organisation,
                        Registration.Source.CONSOLE,
                        policy))
                : Optional.empty();
    }

    private String name() {
        return required("name", LONG, "Enter a name, for example Moodle of the Northern Trust");
    }

    private String issuer() {
        String issuer = required("issuer", LONG, "Enter the issuer, for example https://moodle.example.org");
        if (issuer.matches(".*\\s.*")) {
            problem("issuer", "The issuer cannot hold spaces");
        }
        return issuer;
    }

    private String client() {
        return required("client_id", SHORT, "Enter the client ID that the LMS shows for this tool");
    }

    private Set<String> deployments() {
        Set<String> deployments = new LinkedHashSet<>(form.lines("deployments"));
        if (deployments.stream().anyMatch(d -> d.length() > SHORT)) {
            problem("deployments", "A deployment ID has at most " + SHORT + " characters; write one on each line");
        }
        return deployments;
    }

    private PlatformEndpoints endpoints() {
        URI authorization = address("authorization", "authorization address");
        URI token = address("token", "token address");
        URI jwks = address("jwks", "key set address");
        Optional<String> audience = optional("audience", LONG);
        return new PlatformEndpoints(authorization, token, jwks, audience);
    }

    private URI address(String field, String what) {
        String text = required(field, ADDRESS, "Enter the " + what + " that the LMS shows");
        if (text.isEmpty()) {
            return NOWHERE;
        }
        return WebAddress.parseSecure(text).orElseGet(() -> {
            problem(
                    field,
                    "Write the " + what
                            + " with https:// at its beginning, as the LMS shows it; http:// is for this machine only");
            return NOWHERE;
        });
    }

    private String organisation() {
        String chosen = form.value("organisation");
        if (!chosen.equals(PlatformForm.NEW_ORGANISATION)) {
            if (!organisations.contains(chosen)) {
                problem("organisation", "Choose an organisation");
            }
            return chosen;
        }
        String code =
                required("organisation_code", 60, "Enter a short code for the new organisation, for example north");
        if (!code.isEmpty() && !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problem(
                    "organisation_code",
                    "Write the code in small letters, digits and single hyphens, for example north-east");
        } else if (organisations.contains(code)) {
            problem("organisation_code", "There is an organisation with this code; choose it in the list");
        }
        required("organisation_name", LONG, "Enter the name of the new organisation");
        return code;
    }

    private RegistrationPolicy policy() {
        boolean accept = form.value("accept").equals("accept");
        if (!accept && !form.value("accept").equals("hold")) {
            problem("accept", "Choose what happens with a new deployment");
        }
        Optional<String> staffNumber = optional("staff_number_claim", SHORT);
        Map<String, RoleMeaning> roles = roles();
        return new RegistrationPolicy(
                form.ticked("institution"), form.ticked("anonymous"), accept, staffNumber, roles, origins());
    }

    private Map<String, RoleMeaning> roles() {
        Map<String, RoleMeaning> roles = new LinkedHashMap<>();
        for (int row = 0; row < PlatformForm.MOST_ROLES; row++) {
            String role = RegistrationPolicy.fullRole(form.value("role-" + row));
            String means = form.value("means-" + row);
            Optional<RoleMeaning> meaning = RoleMeaning.of(means);
            if (role.isEmpty() && meaning.isPresent()) {
                problem("role-" + row, "Enter the role that means this, as the LMS sends it");
            } else if (role.length() > SHORT || role.matches("(?s).*\\s.*")) {
                problem(
                        "role-" + row,
                        "A role is one word or address without spaces, of at most " + SHORT + " characters");
            } else if (meaning.isPresent() && roles.putIfAbsent(role, meaning.get()) != null) {
                problem("role-" + row, "This role has a meaning already, in a row above");
            } else if (meaning.isEmpty() && !means.isEmpty()) {
                problem("means-" + row, "Choose what the role means");
            }
        }
        return roles;
    }

    private Set<String> origins() {
        Set<String> origins = new LinkedHashSet<>();
        for (String line : form.lines("origins")) {
            Optional<String> origin = FrameOrigin.parse(line);
            origin.ifPresent(origins::add);
            if (origin.isEmpty()) {
                problem(
                        "origins",
                        "Write one address on each line, without a path, for example https://school.example.org");
                break;
            }
        }
        return origins;
    }

    private String required(String field, int most, String otherwise) {
        Optional<String> given = optional(field, most);
        if (form.value(field).isBlank()) {
            problem(field, otherwise);
        }
        return given.orElse("");
    }

    private Optional<String> optional(String field, int most) {
        String given = form.value(field).strip();
        if (given.length() > most) {
            problem(field, "This is longer than " + most + " characters");
            return Optional.empty();
        }
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }

    private void problem(String field, String message) {
        problems.add(new FieldError(field, message));
    }
}
