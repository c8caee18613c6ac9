package org.lotuslearning.demolms.page;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.people.Person;

/**
 * What stands around every page.
 *
 * @param path the path of the demo, such as {@code /demo-lms}
 * @param title the name of the page
 * @param you who is signed in, if anybody is
 * @param everybody whom one can be instead
 */
public record Frame(String path, String title, Optional<Person> you, List<Person> everybody) {}
