package org.lotuslearning.learning.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Courses whose files somebody is writing in. They are read again when a file has changed, come or gone; a course with
 * mistakes is served as it last was without, and is told among the refusals.
 */
public final class LiveCatalogue {
    private final List<Path> directories;
    private final CourseReader reader = new CourseReader();
    private final Map<String, Course> good = new HashMap<>();
    private Map<Path, String> seen = Map.of();
    private Catalogue now = new Catalogue(List.of(), List.of());

    /** @param directories each folder in them that has a {@code course.yml} is a course; the first of an id counts */
    public LiveCatalogue(List<Path> directories) {
        this.directories = List.copyOf(directories);
    }

    /**
     * The courses as they are now: the same object until a file changes.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public synchronized Catalogue now() {
        List<Path> folders = folders();
        Map<Path, String> files = files(folders);
        if (!files.equals(seen)) {
            now = read(folders);
            seen = files;
        }
        return now;
    }

    private Catalogue read(List<Path> folders) {
        Map<String, CourseReading> readings = new HashMap<>();
        folders.forEach(folder -> {
            CourseReading reading = reader.read(folder);
            readings.putIfAbsent(reading.id(), reading);
        });
        Catalogue read = Catalogue.of(List.copyOf(readings.values()));
        read.courses().forEach(course -> good.put(course.id(), course));
        good.keySet().retainAll(readings.keySet());
        List<Course> courses = new ArrayList<>(read.courses());
        read.refusals().stream()
                .map(CourseReading.Refused::id)
                .filter(good::containsKey)
                .map(good::get)
                .forEach(courses::add);
        courses.sort(Course.BY_PLACE);
        return new Catalogue(courses, read.refusals());
    }

    private List<Path> folders() {
        return directories.stream()
                .flatMap(directory -> CourseFolder.coursesIn(directory).stream())
                .filter(folder -> Files.isRegularFile(folder.resolve("course.yml")))
                .toList();
    }

    /** Every file with its time and size. */
    private static Map<Path, String> files(List<Path> folders) {
        Map<Path, String> files = new HashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> found =
                    Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile())) {
                found.forEach(file -> files.put(file, state(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** A file that an editor has just replaced may be gone for a moment. */
    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime().toMillis() + " " + attributes.size();
        } catch (IOException e) {
            return "gone";
        }
    }
}
