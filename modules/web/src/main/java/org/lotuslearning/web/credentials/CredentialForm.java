package org.lotuslearning.web.credentials;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.web.learner.FieldError;

/**
 * A credential to be made, as it was typed, and what is wrong with it.
 *
 * @param scopes those of {@link Client#SCOPES} that are ticked
 */
public record CredentialForm(String name, Set<String> scopes, List<FieldError> problems) {
    static final int LONGEST_NAME = 100;

    public CredentialForm {
        scopes = Set.copyOf(scopes);
        problems = List.copyOf(problems);
    }

    static CredentialForm empty() {
        return new CredentialForm("", Set.of(), List.of());
    }

    /** @param taken names that other credentials have */
    static CredentialForm read(MultivaluedMap<String, String> sent, Set<String> taken) {
        String given = sent.getFirst("name");
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        Set<String> scopes = sent.getOrDefault("scope", List.of()).stream()
                .filter(Client.SCOPES::contains)
                .collect(Collectors.toUnmodifiableSet());
        List<FieldError> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(new FieldError("name", "Enter a name, for example the program that will use it"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new FieldError("name", "Shorten the name to " + LONGEST_NAME + " characters"));
        } else if (taken.contains(name)) {
            problems.add(new FieldError("name", "Another credential has this name. Choose another name"));
        }
        if (scopes.isEmpty()) {
            problems.add(new FieldError("scope", "Tick at least one thing that it may do"));
        }
        return new CredentialForm(name, scopes, problems);
    }

    /** What is wrong with a field. */
    public Optional<String> error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }
}
