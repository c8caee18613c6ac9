package org.lotuslearning.demolms.launch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.people.Person;

/** What the variables of custom parameters stand for in a launch (LTI Core appendix B). */
@Singleton
public final class LaunchVariables {

    private final Courses courses;
    private final Activities activities;

    /** Of some courses and their activities. */
    @Inject
    public LaunchVariables(Courses courses, Activities activities) {
        this.courses = courses;
        this.activities = activities;
    }

    /** All variables that this platform knows, by their names with the dollar sign. */
    Map<String, String> of(Person person, Course course, Activity activity) {
        Map<String, String> known = new HashMap<>();
        known.put("$User.id", person.id());
        known.put("$Person.name.full", person.name());
        known.put("$Person.name.given", person.givenName());
        known.put("$Person.name.family", person.familyName());
        // What is not given to the tool stays an unknown variable, here as in the claims.
        person.email().ifPresent(email -> known.put("$Person.email.primary", email));
        person.staffNumber().ifPresent(number -> known.put("$Person.sourcedId", number));
        known.put("$Context.id", course.id());
        known.put("$Context.label", course.label());
        known.put("$Context.title", course.title());
        known.put("$Context.id.history", String.join(",", courses.history(course)));
        known.put("$ResourceLink.id", activity.id());
        known.put("$ResourceLink.title", activity.title());
        known.put("$ResourceLink.description", activity.description());
        known.put("$ResourceLink.id.history", String.join(",", activities.history(activity)));
        return known;
    }
}
