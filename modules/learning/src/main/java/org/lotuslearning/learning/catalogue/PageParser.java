package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Takes a page file apart: front matter, running text, fenced blocks. */
final class PageParser {
    private static final List<String> FENCES =
            List.of("figure", "resources", "callout", "exercise", "check", "evidence-map");

    private final ContentSchema schema;
    private final Problems problems;

    PageParser(ContentSchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    CourseSource.PageSource parse(String module, String id, String language, String file, String text) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end < 1) {
            problems.add(
                    file,
                    1,
                    "The page has no front matter. Begin the file with a line of three hyphens, a line title: …, "
                            + "a line minutes: 10 and another line of three hyphens.");
            return new CourseSource.PageSource(module, id, language, file, Optional.empty(), List.of());
        }
        Optional<YamlDocument> frontMatter = YamlComposer.compose(
                        file, String.join("\n", lines.subList(1, end)), 2, problems)
                .filter(d -> schema.fits(ContentSchema.Kind.PAGE, d, problems));
        // blank lines in place of the front matter keep the line numbers right
        String body = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
        return new CourseSource.PageSource(module, id, language, file, frontMatter, pieces(file, Markdown.parse(body)));
    }

    private List<CourseSource.Piece> pieces(String file, Node document) {
        List<CourseSource.Piece> pieces = new ArrayList<>();
        Document running = new Document();
        for (Node node = document.getFirstChild(); node != null; node = document.getFirstChild()) {
            node.unlink();
            if (!(node instanceof FencedCodeBlock fence)) {
                running.appendChild(node);
                continue;
            }
            running = close(running, pieces);
            fence(file, fence).ifPresent(pieces::add);
        }
        close(running, pieces);
        return pieces;
    }

    private static Document close(Document running, List<CourseSource.Piece> pieces) {
        if (running.getFirstChild() == null) {
            return running;
        }
        pieces.add(new CourseSource.Running(running));
        return new Document();
    }

    private Optional<CourseSource.Piece> fence(String file, FencedCodeBlock fence) {
        int line = Markdown.line(fence, 1);
        String word = fence.getInfo() == null ? "" : fence.getInfo().strip();
        if (!FENCES.contains(word)) {
            problems.add(file, line, unknown(word));
            return Optional.empty();
        }
        if (fence.getClosingFenceLength() == null) {
            problems.add(file, line, "This " + word + " block has no end. Close it with a line of three backticks.");
            return Optional.empty();
        }
        ContentSchema.Kind kind =
                ContentSchema.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        return YamlComposer.compose(file, fence.getLiteral(), line + 1, problems)
                .filter(d -> schema.fits(kind, d, problems))
                .map(d -> new CourseSource.Fence(kind, d));
    }

    private static String unknown(String word) {
        String kinds = " A block can be: " + String.join(", ", FENCES) + ".";
        return word.isEmpty()
                ? "There is no word after the three backticks." + kinds
                : "There is no block called \"" + word + "\"." + kinds + Nearest.hint(word, FENCES);
    }
}
