package org.lotuslearning.lti.launch;

import java.util.Optional;

/**
 * Who opened the link. The identity is (issuer, subject) and nothing else; every other field is for people to read, may be
 * missing and is never a key.
 *
 * @param subject {@code sub}; empty only where the registration allows anonymous launches
 * @param staffNumber {@code lis.person_sourcedid}, or the custom parameter that the registration names
 */
public record User(
        String issuer,
        Optional<String> subject,
        Optional<String> name,
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<String> email,
        Optional<String> staffNumber) {
    /** Without personal data: this value may get into a log. */
    @Override
    public String toString() {
        return "User[" + issuer + "]";
    }
}
