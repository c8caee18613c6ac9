package org.lotuslearning.web.educator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;

/**
 * What an educator has ticked, with what they typed about it, right or wrong: it is kept until they are done.
 *
 * @param content see {@link Pickable}
 * @param title empty until the educator has seen it
 * @param graded whether it counts towards the grade
 * @param gradual whether the grade is the percentage done so far, rather than full marks at the end
 * @param maximum of the grade
 * @param due the day
 * @param time of that day
 * @param window whether it opens in a window of its own
 */
public record PickedLink(
        String content,
        Optional<String> title,
        boolean graded,
        boolean gradual,
        String maximum,
        String due,
        String time,
        boolean window) {
    /** Characters of one field that are kept; far more than any of them may have. */
    private static final int KEPT = 1_000;

    static PickedLink of(String content) {
        return new PickedLink(content, Optional.empty(), true, false, "1", "", "", false);
    }

    /** What a form says of a content: the names of its fields end with a colon and the content. */
    static PickedLink typed(String content, Map<String, ? extends Iterable<String>> form) {
        return new PickedLink(
                content,
                Optional.of(value(form, "title", content)),
                value(form, "graded", content).equals("yes"),
                value(form, "grade", content).equals("progress"),
                value(form, "maximum", content),
                value(form, "due", content),
                value(form, "time", content),
                value(form, "opens", content).equals("window"));
    }

    private static String value(Map<String, ? extends Iterable<String>> form, String field, String content) {
        Iterable<String> values = form.get(field + ":" + content);
        String first = values == null || !values.iterator().hasNext()
                ? ""
                : values.iterator().next().strip();
        return first.substring(0, Math.min(first.length(), KEPT));
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("content", content);
        title.ifPresent(t -> json.add("title", t));
        return json.add("graded", graded)
                .add("gradual", gradual)
                .add("maximum", maximum)
                .add("due", due)
                .add("time", time)
                .add("window", window)
                .build();
    }

    static PickedLink read(JsonObject json) {
        return new PickedLink(
                json.getString("content"),
                Optional.ofNullable(json.getJsonString("title")).map(t -> t.getString()),
                json.getBoolean("graded"),
                json.getBoolean("gradual"),
                json.getString("maximum"),
                json.getString("due"),
                json.getString("time"),
                json.getBoolean("window"));
    }
}
