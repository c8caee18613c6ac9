package org.lotuslearning.learning.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in plain English what SnakeYAML says to programmers. */
final class YamlMessages {
    private YamlMessages() {}

    /** Counted from 0. */
    static int lineIndex(MarkedYAMLException e) {
        Mark problem = e.getProblemMark();
        Mark context = e.getContextMark();
        // an unclosed quote is noticed at the end of the text; where it was opened helps more
        if (context != null && says(e.getContext(), "quoted scalar")) {
            return context.getLine();
        }
        return problem != null ? problem.getLine() : 0;
    }

    static String explain(MarkedYAMLException e, String text) {
        String problem = Objects.requireNonNullElse(e.getProblem(), "");
        if (says(problem, "mapping values are not allowed")) {
            return colon(e, text);
        }
        if (says(problem, "TAB") || says(problem, "'\\t")) {
            return "This line is indented with a tab. Use spaces.";
        }
        if (says(e.getContext(), "quoted scalar")) {
            return "A quote is opened here and not closed. Quotes inside a quoted text need another kind of quote.";
        }
        if (says(problem, "cannot start any token") || says(problem, "unexpected character")) {
            return "A text cannot begin with this character unless it stands in quotes: \"…\"";
        }
        if (says(problem, "could not find expected ':'")) {
            return "There is no colon after the name in the line before. Write it as: name: text";
        }
        if (says(problem, "expected a single document") || says(problem, "<document start>")) {
            return "Remove the line with three hyphens, or move what follows to the same indentation as the rest.";
        }
        if (says(e.getContext(), "flow")) {
            return "A bracket or brace is not closed, or a comma is missing before this. Inside braces, put texts with "
                    + "a comma, colon, question mark or bracket in quotes.";
        }
        if (says(problem, "found undefined alias") || says(problem, "alias")) {
            return "\"*\" at the start has a meaning of its own in YAML. Put the text in quotes.";
        }
        if (says(problem, "<block end>") || says(e.getContext(), "block")) {
            return afterQuote(text, e)
                    ? "There is text after a closing quote. Put all of it into the quotes."
                    : "This line is indented by more or fewer spaces than the lines that it belongs to.";
        }
        return "This is not well-formed YAML: " + problem + ".";
    }

    static String explain(YAMLException e) {
        if (says(e.getMessage(), "aliases")) {
            return "\"*\" at the start repeats another value in YAML; write the value out, or put the text in quotes.";
        }
        if (says(e.getMessage(), "Nesting Depth")) {
            return "There are too many levels of indentation here.";
        }
        return "This is not well-formed YAML: " + e.getMessage();
    }

    /** A colon where none can be: a second one, or the first one of a line that continues the line before. */
    private static String colon(MarkedYAMLException e, String text) {
        String before = beforeMark(text, e);
        if (before.contains(":")) {
            return "There is a second colon in this line. Put the text after the first one in quotes: "
                    + "title: \"Care: what it takes\"";
        }
        return before.startsWith(" ")
                ? "This line is indented by more spaces than the line that it follows."
                : "There is no colon after the name in the line before. Write it as: name: text";
    }

    private static String beforeMark(String text, MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        if (mark == null) {
            return "";
        }
        String line = text.lines().skip(mark.getLine()).findFirst().orElse("");
        return line.substring(0, Math.min(mark.getColumn(), line.length()));
    }

    private static boolean afterQuote(String text, MarkedYAMLException e) {
        return beforeMark(text, e).stripTrailing().matches(".*[\"']");
    }

    private static boolean says(@Nullable String message, String part) {
        return message != null && message.contains(part);
    }
}
