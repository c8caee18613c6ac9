package org.lotuslearning.web.site;

import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.lotuslearning.tracking.statements.StatementProfile;
import org.lotuslearning.web.page.Frame;

/** Our xAPI Profile for people ({@code profile.jte}), in English as the specification and its readers. */
public record ProfileView(Frame frame, StatementProfile profile) {
    /** What every kind of statement of a run keeps, so that it is read once. */
    public List<StatementProfile.Rule> common() {
        return profile.templates().stream()
                .filter(StatementProfile.Template::ofARun)
                .map(StatementProfile.Template::rules)
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(List.of());
    }

    /** What a kind of statement keeps beside that; all that it keeps where it is of no run. */
    public List<StatementProfile.Rule> own(StatementProfile.Template template) {
        List<StatementProfile.Rule> common = template.ofARun() ? common() : List.of();
        return template.rules().stream().filter(rule -> !common.contains(rule)).toList();
    }

    /** What a kind of statement is about, in words. */
    public static String about(StatementProfile.Template template) {
        return template.objectType()
                .map(type -> "type of the object " + type)
                .orElse("the object is a statement of one of the other kinds");
    }

    /** Where a template or pattern stands on the page: its id leads there. */
    public static String anchor(URI id) {
        return String.valueOf(id.getFragment());
    }

    /** What a rule asks for, in words. */
    public static String asks(StatementProfile.Rule rule) {
        String presence = rule.presence()
                .map(p -> p == StatementProfile.Presence.EXCLUDED ? "not there" : "there")
                .orElse("");
        if (!rule.all().isEmpty()) {
            return presence + ", always " + values(rule.all());
        }
        return rule.any().isEmpty() ? presence : presence + ", among others " + values(rule.any());
    }

    /** How the members of a pattern go together, in words. */
    public static String order(StatementProfile.Kind kind) {
        return switch (kind) {
            case SEQUENCE -> "one after the other";
            case ALTERNATES -> "one of";
            case OPTIONAL -> "perhaps";
            case ZERO_OR_MORE -> "any number of";
        };
    }

    private static String values(List<JsonValue> values) {
        return values.stream().map(JsonValue::toString).collect(Collectors.joining(" or "));
    }
}
