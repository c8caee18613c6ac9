package org.lotuslearning.learning.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the courses of the content jar on a class path: in {@code WEB-INF/lib}, or as classes during a build. */
final class PackagedCourses {
    /** Stands beside the courses; a file is found by every class loader, a folder is not. */
    private static final String MARKER = "courses/about.txt";

    private PackagedCourses() {}

    static List<CourseReading> read(ClassLoader loader, CourseReader reader) {
        List<CourseReading> readings = new ArrayList<>();
        try {
            for (URL marker : Collections.list(loader.getResources(MARKER))) {
                readings.addAll(beside(marker, reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The content jar stands at an address that is no URI", e);
        }
        if (readings.isEmpty()) {
            throw new IllegalStateException(
                    "There are no courses: " + MARKER + " of the content jar is not on the class path");
        }
        return readings;
    }

    private static List<CourseReading> beside(URL marker, CourseReader reader) throws IOException, URISyntaxException {
        if ("file".equals(marker.getProtocol())) {
            return readAll(Objects.requireNonNull(Path.of(marker.toURI()).getParent()), reader);
        }
        if (!(marker.openConnection() instanceof JarURLConnection jar)) {
            throw new IllegalStateException(
                    "Courses can be read from folders and jars, not from " + marker.getProtocol());
        }
        // a file system of our own: one that is shared by its URI might be closed by others
        Path file = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
            return readAll(
                    Objects.requireNonNull(zip.getPath(jar.getEntryName()).getParent()), reader);
        }
    }

    private static List<CourseReading> readAll(Path courses, CourseReader reader) {
        return CourseFolder.coursesIn(courses).stream().map(reader::read).toList();
    }
}
