package org.lotuslearning.demolms.entrance;

import java.util.List;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.people.Person;

/**
 * Whom one can be.
 *
 * @param courses of the person who is signed in; empty for nobody
 * @param toolAddress where the tool is
 */
public record FrontPage(
        List<Person> learners,
        List<Person> educators,
        List<Person> administrators,
        List<Course> courses,
        String toolAddress) {}
