package org.lotuslearning.demolms.people;

import java.util.Optional;

/**
 * Somebody one can be in the demo.
 *
 * @param id the subject under which the tool knows them
 * @param email absent where it is not given to the tool
 * @param staffNumber absent where it is not given to the tool
 * @param about a line for the front page
 */
public record Person(
        String id,
        String givenName,
        String familyName,
        Optional<String> email,
        Optional<String> staffNumber,
        Role role,
        String about) {

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** Whether they have this role. */
    public boolean is(Role one) {
        return role == one;
    }
}
