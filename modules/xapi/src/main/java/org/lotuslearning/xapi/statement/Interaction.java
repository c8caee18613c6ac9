package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question, as part of an activity's definition (xAPI 1.0.3, Data 2.4.4.1, Interaction Activities).
 *
 * @param correctResponsesPattern absent when any answer is right, empty when none is
 * @param components by the property that lists them: {@code choices}, {@code scale}, {@code source}, {@code target},
 *     {@code steps}; only those that the type has
 */
public record Interaction(
        InteractionType type,
        Optional<List<String>> correctResponsesPattern,
        Map<String, List<InteractionComponent>> components) {
    private static final List<String> LISTS = List.of("choices", "scale", "source", "target", "steps");

    /**
     * One option, step or stop.
     *
     * @param id unique in its list
     */
    public record InteractionComponent(String id, Optional<LanguageMap> description) {
        static InteractionComponent read(JsonFields fields) {
            return new InteractionComponent(
                    fields.required("id", Scalars::text), fields.object("description", LanguageMap::read));
        }

        JsonObject toJson() {
            return JsonOut.object()
                    .put("id", id)
                    .put("description", description, LanguageMap::toJson)
                    .build();
        }
    }

    public Interaction {
        correctResponsesPattern = correctResponsesPattern.map(List::copyOf);
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        for (var list : components.entrySet()) {
            if (!type.componentLists().contains(list.getKey())) {
                throw new InvalidStatementException("", "does not belong to the interactionType " + type)
                        .within(list.getKey());
            }
            refuseRepeated(list.getKey(), list.getValue());
        }
    }

    // "Within an array of interaction components, all id values MUST be distinct"
    private static void refuseRepeated(String name, List<InteractionComponent> list) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i).id())) {
                throw new InvalidStatementException("/" + name + "/" + i + "/id", "must not be repeated in its list");
            }
        }
    }

    static Optional<Interaction> read(JsonFields fields) {
        Optional<InteractionType> type = fields.optional("interactionType", InteractionType::read);
        Optional<List<String>> patterns = fields.list("correctResponsesPattern", Scalars::text);
        Map<String, List<InteractionComponent>> components = new LinkedHashMap<>();
        for (String name : LISTS) {
            fields.objects(name, InteractionComponent::read).ifPresent(list -> components.put(name, list));
        }
        if (type.isEmpty() && (patterns.isPresent() || !components.isEmpty())) {
            throw new InvalidStatementException("/interactionType", "is required in the definition of an interaction");
        }
        return type.map(known -> new Interaction(known, patterns, components));
    }

    JsonObject toJson() {
        JsonOut out = JsonOut.object()
                .put("interactionType", type.toString())
                .put("correctResponsesPattern", correctResponsesPattern, list -> JsonOut.array(list, JsonOut::text));
        components.forEach((name, list) -> out.put(name, JsonOut.array(list, InteractionComponent::toJson)));
        return out.build();
    }
}
