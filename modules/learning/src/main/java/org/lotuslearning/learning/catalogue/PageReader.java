package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Node;

/** Makes a page out of its source: the second step of reading, when all of the course is known. */
final class PageReader {
    private final CourseFolder folder;
    private final CourseIndex index;
    private final TermIndex terms;

    /** For pages without links to the glossary, which is in the main language. */
    PageReader(CourseFolder folder, CourseIndex index) {
        this(folder, index, Glossary.NONE);
    }

    PageReader(CourseFolder folder, CourseIndex index, Glossary glossary) {
        this.folder = folder;
        this.index = index;
        this.terms = new TermIndex(glossary);
    }

    /** Empty only where the front matter could not be read. */
    Optional<Page> read(CourseSource.PageSource source) {
        PageContext page = new PageContext(source.file(), source.module(), source.language(), index, folder.problems());
        List<Block> blocks = new ArrayList<>();
        TermLinks links = new TermLinks(terms, source.id(), running(source));
        source.pieces().forEach(piece -> blocks.add(block(piece, page, links, source.language())));
        return source.frontMatter()
                .map(YamlDocument::entry)
                .map(front -> new Page(
                        source.id(),
                        front.text("title"),
                        front.number("minutes", 1),
                        front.flag("required", true),
                        blocks,
                        page.cited(),
                        source.language()));
    }

    private static List<Node> running(CourseSource.PageSource source) {
        return source.pieces().stream()
                .filter(CourseSource.Running.class::isInstance)
                .map(piece -> ((CourseSource.Running) piece).node())
                .toList();
    }

    private Block block(CourseSource.Piece piece, PageContext page, TermLinks links, String language) {
        if (piece instanceof CourseSource.Running running) {
            return new Block.Prose(Markdown.html(running.node(), page, links));
        }
        CourseSource.Fence fence = (CourseSource.Fence) piece;
        Entry entry = fence.document().entry();
        return switch (fence.kind()) {
            case FIGURE -> figure(entry, page);
            case RESOURCES ->
                new Block.ResourceList(
                        entry.text("title"),
                        entry.items("items").stream()
                                .map(item -> resource(item, page))
                                .toList());
            case CALLOUT ->
                new Block.Callout(
                        Block.Callout.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT)),
                        entry.text("title"),
                        Markdown.html(entry.at("text"), page));
            case EXERCISE -> new Block.ExerciseBlock(new ExerciseReader(page).read(entry), language);
            case CHECK -> new Block.ExerciseBlock(new ExerciseReader(page).readCheck(entry), language);
            case EVIDENCE_MAP -> new EvidenceReader(page).read(entry);
            case COURSE, MODULE, PAGE, GLOSSARY, DIRECTORY, SOURCE_NOTES, CASES, RISK_GUIDE, FORM ->
                throw new IllegalStateException("No fenced block: " + fence.kind());
        };
    }

    private Block figure(Entry entry, PageContext page) {
        String id = entry.text("id");
        String prefix = "fig-" + CourseIndex.anchored(id) + "-";
        Optional<String> narrow = entry.has("narrow")
                ? Optional.of(drawing(entry.at("narrow"), prefix + "narrow-", page))
                : Optional.empty();
        return new Block.Figure(
                id,
                entry.text("caption"),
                drawing(entry.at("file"), prefix, page),
                narrow,
                Markdown.html(entry.at("text"), page),
                entry.text("credit"));
    }

    /** Empty text where the file is missing or refused; the course is then not served. */
    private String drawing(Entry field, String prefix, PageContext page) {
        String path = page.module() + "/figures/" + field.node().asText();
        if (!folder.hasFile(path)) {
            List<String> known = folder.files(page.module() + "/figures");
            page.problem(
                    field.line(),
                    "There is no file " + folder.name(path) + "."
                            + Nearest.hint(field.node().asText(), known));
            return "";
        }
        return folder.text(path)
                .flatMap(svg -> Drawing.inline(folder.name(path), svg, prefix, folder.problems()))
                .orElse("");
    }

    private Resource resource(Entry item, PageContext page) {
        return new Resource(
                item.text("id"),
                Resource.Kind.valueOf(item.text("kind").toUpperCase(Locale.ROOT)),
                item.text("title"),
                item.text("by"),
                WebAddress.of(item.at("url"), folder.problems()),
                Markdown.html(item.at("description"), page));
    }
}
