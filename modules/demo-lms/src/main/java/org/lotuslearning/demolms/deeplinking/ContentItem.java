package org.lotuslearning.demolms.deeplinking;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.demolms.gradebook.LineItemMessage;
import org.lotuslearning.demolms.tool.Tool;

/** One thing that the educator picked (LTI Deep Linking 3.1). Only resource links are taken here, as in Moodle. */
sealed interface ContentItem {
    /** Characters. */
    int LONGEST_TITLE = 255;

    /** A link to the tool. */
    record ResourceLink(
            String title,
            String text,
            URI url,
            Map<String, String> custom,
            Optional<LineItemMessage.Wanted> lineItem,
            boolean inWindow,
            Optional<Instant> due)
            implements ContentItem {}

    /**
     * What cannot be taken.
     *
     * @param why a clause such as "its url is not on the tool's origin"
     */
    record Wrong(String why) implements ContentItem {}

    /** Reads an item for the tool that sent it. */
    static ContentItem read(JsonValue value, Tool tool) {
        if (!(value instanceof JsonObject item)) {
            return new Wrong("it is not a JSON object");
        }
        if (!(item.get("type") instanceof JsonString type) || !type.getString().equals("ltiResourceLink")) {
            return new Wrong("its type is " + item.get("type") + "; only \"ltiResourceLink\" is accepted");
        }
        for (String name : new String[] {"title", "text", "url"}) {
            if (item.containsKey(name) && !(item.get(name) instanceof JsonString)) {
                return new Wrong("its " + name + " is not a string");
            }
        }
        // as long as a name may be in Moodle
        if (item.getString("title", "").length() > LONGEST_TITLE) {
            return new Wrong("its title is longer than " + LONGEST_TITLE + " characters");
        }
        Optional<String> wrong = ItemOptions.wrong(item);
        return wrong.isPresent() ? new Wrong(wrong.get()) : withLineItem(item, tool);
    }

    private static ContentItem withLineItem(JsonObject item, Tool tool) {
        if (!item.containsKey("lineItem")) {
            return link(item, tool, Optional.empty());
        }
        if (!(item.get("lineItem") instanceof JsonObject lineItem)) {
            return new Wrong("its lineItem is not a JSON object");
        }
        LineItemMessage read = LineItemMessage.read(lineItem);
        return read instanceof LineItemMessage.Wanted wanted
                ? link(item, tool, Optional.of(wanted))
                : new Wrong("its lineItem is wrong: " + ((LineItemMessage.Wrong) read).why());
    }

    private static ContentItem link(JsonObject item, Tool tool, Optional<LineItemMessage.Wanted> lineItem) {
        // Deep Linking 3.1.3: without a url, the link goes to the tool's own
        Optional<URI> url = address(item.getString("url", tool.target().toString()));
        if (url.isEmpty() || !tool.owns(url.get())) {
            return new Wrong("its url " + item.get("url") + " is not on the tool's origin");
        }
        Map<String, String> custom = new LinkedHashMap<>();
        if (item.containsKey("custom")) {
            if (!(item.get("custom") instanceof JsonObject given)) {
                return new Wrong("its custom is not a JSON object");
            }
            for (Map.Entry<String, JsonValue> entry : given.entrySet()) {
                if (!(entry.getValue() instanceof JsonString text)) {
                    return new Wrong("its custom parameter " + entry.getKey() + " is not a string");
                }
                custom.put(entry.getKey(), text.getString());
            }
        }
        String title = item.getString("title", "");
        return new ResourceLink(
                title.isBlank() ? tool.name() : title,
                item.getString("text", ""),
                url.get(),
                custom,
                lineItem,
                ItemOptions.inWindow(item),
                ItemOptions.due(item));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
