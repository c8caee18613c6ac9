package org.lotuslearning.learning.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The fixture {@code courses/good}, which holds one thing of each kind. */
final class GoodCourse {
    private GoodCourse() {}

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(GoodCourse.class.getResource("/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path folder() {
        return resource("courses/good");
    }

    /** The course of a new copy, in which a test may change things. */
    static Path copyTo(Path directory) {
        Path target = directory.resolve("good");
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, target.resolve(folder().relativize(file).toString()));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Course read() {
        return read(folder());
    }

    static Course read(Path folder) {
        CourseReading reading = new CourseReader().read(folder);
        if (reading instanceof CourseReading.Complete complete) {
            return complete.course();
        }
        throw new AssertionError(List.of(reading));
    }

    static LearningModule learn() {
        return read().module("learn").orElseThrow();
    }

    static Page page(String id) {
        return learn().page(id).orElseThrow();
    }
}
