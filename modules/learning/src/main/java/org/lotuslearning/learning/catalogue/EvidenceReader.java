package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Locale;

/** Makes an evidence map out of its block. Whether its units exist is told once the course, or all of them, are read. */
final class EvidenceReader {
    private final PageContext page;

    EvidenceReader(PageContext page) {
        this.page = page;
    }

    Block.EvidenceMap read(Entry block) {
        new UniqueIds("point", page.problems()).check(block.items("points"));
        return new Block.EvidenceMap(
                block.text("id"),
                block.text("title"),
                block.items("points").stream().map(this::point).toList());
    }

    private Block.EvidenceMap.Point point(Entry point) {
        var strength = Block.EvidenceMap.Strength.valueOf(point.text("strength").toUpperCase(Locale.ROOT));
        List<UnitReference> units =
                point.items("units").stream().map(UnitReference::of).toList();
        if (strength == Block.EvidenceMap.Strength.NONE && !units.isEmpty()) {
            page.problem(
                    point.at("strength").line(),
                    "The point \"" + point.text("id") + "\" has the strength none and names exercises all the same. "
                            + "Write partial, or remove the line units.");
        } else if (units.isEmpty() && !point.has("gap")) {
            page.problem(
                    point.line(),
                    "The point \"" + point.text("id")
                            + "\" names no exercise. Add a line gap: that says what the courses do not cover.");
        }
        return new Block.EvidenceMap.Point(
                point.text("id"),
                point.text("text"),
                strength,
                units,
                point.optional("sections"),
                point.optional("gap"));
    }
}
