package org.lotuslearning.learning.catalogue;

import java.util.List;

/** What came of reading a course's folder: the whole course or none of it. */
public sealed interface CourseReading {
    /** The name of the folder that was read. */
    String id();

    /**
     * The course can be served.
     *
     * @param warnings what its author may want to mend, sorted by place
     */
    record Complete(Course course, List<ContentProblem> warnings) implements CourseReading {
        public Complete {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String id() {
            return course.id();
        }
    }

    /**
     * The course is not served.
     *
     * @param problems at least one, sorted by place
     */
    record Refused(String id, List<ContentProblem> problems) implements CourseReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
