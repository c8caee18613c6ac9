package org.lotuslearning.learning.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All courses that can be served, and why others cannot.
 *
 * @param courses those drawn as a lotus first, then by id
 * @param refusals courses with mistakes, sorted by id; none of them is served in part
 */
public record Catalogue(List<Course> courses, List<CourseReading.Refused> refusals) {
    public Catalogue {
        courses = List.copyOf(courses);
        refusals = List.copyOf(refusals);
    }

    /**
     * Reads the courses that are packaged with the application.
     *
     * @param loader one that sees the content jar, such as the web application's
     * @throws IllegalStateException when it sees no course at all
     */
    public static Catalogue read(ClassLoader loader) {
        return of(PackagedCourses.read(loader, new CourseReader()));
    }

    /**
     * Reads the packaged courses and those of a directory ({@code LOTUS_CONTENT_DIR}), in which each folder is a course. A
     * course there cannot replace a packaged one.
     *
     * @throws IllegalArgumentException when the directory cannot be read
     */
    public static Catalogue read(ClassLoader loader, Path directory) {
        CourseReader reader = new CourseReader();
        List<CourseReading> readings = new ArrayList<>(PackagedCourses.read(loader, reader));
        List<String> packaged = readings.stream().map(CourseReading::id).toList();
        for (Path folder : CourseFolder.coursesIn(directory)) {
            CourseReading reading = reader.read(folder);
            readings.add(packaged.contains(reading.id()) ? taken(reading.id()) : reading);
        }
        return of(readings);
    }

    private static CourseReading taken(String id) {
        return new CourseReading.Refused(
                id,
                List.of(new ContentProblem(
                        id + "/course.yml",
                        1,
                        "A course \"" + id
                                + "\" comes with Lotus Learning. Give the folder and its id another name.")));
    }

    /** Sorts readings into courses and refusals. */
    public static Catalogue of(List<CourseReading> readings) {
        List<Course> courses = new ArrayList<>();
        List<CourseReading.Refused> refusals = new ArrayList<>();
        readings.stream()
                .sorted(java.util.Comparator.comparing(CourseReading::id))
                .forEach(reading -> {
                    if (reading instanceof CourseReading.Complete complete) {
                        courses.add(complete.course());
                    } else if (reading instanceof CourseReading.Refused refused) {
                        refusals.add(refused);
                    }
                });
        courses.sort(Course.BY_PLACE);
        return new Catalogue(courses, refusals);
    }

    /**
     * Units that courses name and that other courses do not have, by place. None is a reason to refuse a course: both may
     * be changed by different people, and what is not there is left out.
     */
    public List<ContentProblem> strayUnits() {
        return courses.stream()
                .flatMap(Course::unitsNamed)
                .flatMap(named -> course(named.course()).flatMap(c -> c.unknown(named)).stream())
                .sorted()
                .toList();
    }

    public Optional<Course> course(String courseId) {
        return courses.stream().filter(c -> c.id().equals(courseId)).findFirst();
    }

    public Optional<LearningModule> module(String courseId, String moduleId) {
        return course(courseId).flatMap(c -> c.module(moduleId));
    }

    public Optional<Page> page(String courseId, String moduleId, String pageId) {
        return module(courseId, moduleId).flatMap(m -> m.page(pageId));
    }

    public Optional<Exercise> exercise(String courseId, String moduleId, String exerciseId) {
        return module(courseId, moduleId).flatMap(m -> m.exercise(exerciseId));
    }
}
