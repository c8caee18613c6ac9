package org.lotuslearning.learning.catalogue;

import java.util.List;

/** What an exercise asks of the course's tools: that they are there, and that a form finds what it takes over. */
final class ToolChecks {
    private final Entry block;
    private final PageContext page;
    private final CourseTools tools;

    ToolChecks(Entry block, PageContext page) {
        this.block = block;
        this.page = page;
        this.tools = page.index().tools();
    }

    void check() {
        if (!tools.whole()) {
            return; // what cannot be read has been told
        }
        for (Entry part : block.items("parts")) {
            switch (part.text("type")) {
                case "case" -> checkCase(part);
                case "risk-score" -> checkGuide(part);
                case "form" -> checkForm(part);
                default -> {
                    // needs no tools
                }
            }
        }
    }

    private void checkCase(Entry part) {
        if (tools.cases().isEmpty()) {
            page.problem(part.line(), "The course has no cases. Write the file cases.yml beside course.yml.");
        }
        List<Entry> cases = parts("case");
        if (!part.equals(cases.get(0))) {
            page.problem(
                    part.line(),
                    "The exercise has two parts of the type case, and a form could not tell which it takes over. "
                            + "Remove one.");
        }
    }

    private void checkGuide(Entry part) {
        if (tools.guide().isEmpty()) {
            page.problem(
                    part.line(), "The course has no guide to risk. Write the file risk-guide.yml beside course.yml.");
        }
    }

    private void checkForm(Entry part) {
        CourseForm form = tools.forms().get(part.text("form"));
        if (form == null) {
            page.problem(
                    part.at("form").line(),
                    "There is no form \"" + part.text("form") + "\" in the folder forms of this course."
                            + Nearest.hint(part.text("form"), tools.forms().keySet()));
            return;
        }
        needs(part, form, FormField.Kind.FACT, "case");
        needs(part, form, FormField.Kind.SCORE, "risk-score");
    }

    /** A form takes over only from a part that the same people answer. */
    private void needs(Entry part, CourseForm form, FormField.Kind kind, String type) {
        boolean there = parts(type).stream()
                .anyMatch(p -> !p.has("for") || p.text("for").equals(part.text("for")));
        if (!there && form.fields().stream().anyMatch(f -> f.kind() == kind)) {
            page.problem(
                    part.line(),
                    "The form \"" + form.id() + "\" takes fields of the kind " + kind.word()
                            + " from a part of the type " + type + ". Add one to this exercise, for the same people.");
        }
    }

    private List<Entry> parts(String type) {
        return block.items("parts").stream()
                .filter(p -> p.text("type").equals(type))
                .toList();
    }
}
