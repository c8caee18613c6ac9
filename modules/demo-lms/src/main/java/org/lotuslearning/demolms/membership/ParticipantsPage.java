package org.lotuslearning.demolms.membership;

import java.util.List;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.people.Person;

/** Who is in a course, and what the tool is told about them. */
public record ParticipantsPage(Course course, List<Person> members) {}
