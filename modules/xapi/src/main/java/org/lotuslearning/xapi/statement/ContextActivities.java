package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.List;

/** How the object of a statement is placed among other activities (xAPI 1.0.3, Data 2.4.6.2). */
public record ContextActivities(
        List<Activity> parent, List<Activity> grouping, List<Activity> category, List<Activity> other) {
    public ContextActivities {
        parent = List.copyOf(parent);
        grouping = List.copyOf(grouping);
        category = List.copyOf(category);
        other = List.copyOf(other);
    }

    /** What we send: parent = page or learning module, grouping = course, category = profile. */
    public static ContextActivities of(Activity parent, Activity grouping, Activity category) {
        return new ContextActivities(List.of(parent), List.of(grouping), List.of(category), List.of());
    }

    static ContextActivities read(JsonFields fields) {
        return new ContextActivities(
                list(fields, "parent"), list(fields, "grouping"), list(fields, "category"), list(fields, "other"));
    }

    private static List<Activity> list(JsonFields fields, String name) {
        return fields.objectOrObjects(name, Activity::read).orElse(List.of());
    }

    /** Always as arrays: "even if it arrived as a single Activity Object". */
    public JsonObject toJson() {
        return JsonOut.object()
                .putAll("parent", parent, Activity::toJson)
                .putAll("grouping", grouping, Activity::toJson)
                .putAll("category", category, Activity::toJson)
                .putAll("other", other, Activity::toJson)
                .build();
    }
}
