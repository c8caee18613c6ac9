package org.lotuslearning.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;

/** The runs that the forms of a session may belong to. */
@ApplicationScoped
public class OpenRuns {
    @Inject
    Enrolments enrolments;

    /** The launch's own run, then the open ones of its course: a form may have been on a page of any of them. */
    public Stream<Enrolment> of(Launch launch) {
        Stream<Enrolment> own = launch.enrolment().flatMap(enrolments::current).stream();
        Stream<Enrolment> others = launch.course().stream()
                .filter(course -> launch.learning())
                .flatMap(course -> enrolments.ofCourse(launch.learner(), course, launch.roster()).stream())
                .filter(Enrolment::open);
        return Stream.concat(own, others);
    }
}
