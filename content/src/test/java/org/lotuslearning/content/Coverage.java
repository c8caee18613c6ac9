package org.lotuslearning.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the five source documents hold, item by item: {@code coverage.json}, a copy of the inventory's data. */
record Coverage(JsonNode json) {

    static Coverage read() {
        try {
            return new Coverage(
                    new ObjectMapper().readTree(Path.of("coverage.json").toFile()));
        } catch (IOException e) {
            throw new IllegalStateException("There is no content/coverage.json to hold the courses against", e);
        }
    }

    /** A section of the main document. */
    record Section(String module, JsonNode json) {
        String number() {
            return json.get("number").asText();
        }

        List<String> names(String list) {
            return texts(json.get(list));
        }

        List<Integer> references() {
            return items(json.get("referencesCited")).map(JsonNode::asInt).toList();
        }
    }

    /** An exercise of the main document, and the section it stands in. */
    record Asked(Section section, JsonNode json) {
        String id() {
            return json.get("id").asText();
        }

        String audience() {
            return json.get("audience").asText();
        }

        List<String> interactions() {
            return texts(json.get("interactions"));
        }

        /** How many prompts one audience has: all of them, where the source has no separate parts. */
        int prompts(String audience) {
            JsonNode parts = json.get("parts");
            return parts == null
                    ? json.get("prompts").asInt()
                    : parts.get(audience).asInt();
        }

        /** How many actions exactly, or 0 where the source sets no number. */
        int actions() {
            return json.path("actionsRequired").asInt(0);
        }
    }

    List<Section> sections() {
        return items(json.get("modules"))
                .flatMap(module -> items(module.get("sections")).map(s -> new Section(folder(module), s)))
                .toList();
    }

    List<Asked> exercises() {
        return sections().stream()
                .flatMap(section -> items(section.json().get("exercises")).map(e -> new Asked(section, e)))
                .toList();
    }

    /** The folder of a module; the inventory calls the introduction "intro". */
    private static String folder(JsonNode module) {
        String id = module.get("id").asText();
        return id.equals("intro") ? "introduction" : id;
    }

    JsonNode at(String pointer) {
        JsonNode found = json.at(pointer);
        if (found.isMissingNode()) {
            throw new IllegalArgumentException("coverage.json has no " + pointer);
        }
        return found;
    }

    Stream<JsonNode> list(String pointer) {
        return items(at(pointer));
    }

    /** An appendix by its number. */
    JsonNode appendix(int number) {
        return list("/appendices")
                .filter(a -> a.get("number").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return items(array).map(JsonNode::asText).toList();
    }
}
