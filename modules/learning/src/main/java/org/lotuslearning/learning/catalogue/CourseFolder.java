package org.lotuslearning.learning.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a course, on disk or in a jar, by paths such as {@code learn/en/1.2.md}. */
record CourseFolder(Path root, Problems problems) {

    /** Folders of a directory, sorted; each is meant to be a course. Hidden ones are left out. */
    static List<Path> coursesIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("There is no folder " + directory + " to read courses from");
        }
        return new CourseFolder(directory, new Problems())
                .folders("").stream().map(directory::resolve).toList();
    }

    /** The folder's name; a folder in a jar ends with a slash. */
    String id() {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString().replace("/", "");
    }

    /** As in {@link ContentProblem#file}. */
    String name(String path) {
        return id() + "/" + path;
    }

    boolean hasFile(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    /** The text of a file, with unix line ends; empty and a problem where it cannot be read as UTF-8. */
    Optional<String> text(String path) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(root.resolve(path))))
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(withoutMark.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            problems.add(name(path), 1, "This file is not saved as UTF-8. Save it again with the encoding UTF-8.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> files(String folder) {
        return names(folder, false);
    }

    List<String> folders(String folder) {
        return names(folder, true);
    }

    /** Sorted, without hidden files and folders; none where there is no such folder. */
    private List<String> names(String folder, boolean folders) {
        Path path = folder.isEmpty() ? root : root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(p -> Files.isDirectory(p) == folders)
                    .map(p -> String.valueOf(p.getFileName()).replace("/", ""))
                    .filter(n -> !n.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
