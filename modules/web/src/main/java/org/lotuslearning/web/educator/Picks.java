package org.lotuslearning.web.educator;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an educator stands in the picker. Kept with the session, so that a look at a preview, a search or a reload loses
 * nothing, with and without scripts.
 *
 * @param links what is ticked, in the order of the course page to be
 * @param at the page of the picker that they were on, below the launch's address: previews lead back to it
 */
public record Picks(List<PickedLink> links, String at) {
    /** How many can be added at once. */
    static final int MOST = 100;

    static final String LIST = "pick";
    static final String LINKS = "pick/links";

    private static final Picks NONE = new Picks(List.of(), LIST);

    public Picks {
        links = List.copyOf(links);
    }

    boolean has(String content) {
        return link(content).isPresent();
    }

    Optional<PickedLink> link(String content) {
        return links.stream().filter(link -> link.content().equals(content)).findFirst();
    }

    /** Exactly these are ticked; what was typed about those that stay is kept. */
    Picks ticked(List<String> contents) {
        Set<String> wanted = new LinkedHashSet<>(contents);
        List<PickedLink> next = new ArrayList<>(
                links.stream().filter(link -> wanted.remove(link.content())).toList());
        wanted.stream().map(PickedLink::of).forEach(next::add);
        return new Picks(next, at);
    }

    Picks without(String content) {
        return new Picks(
                links.stream().filter(link -> !link.content().equals(content)).toList(), at);
    }

    Picks with(List<PickedLink> typed) {
        return new Picks(typed, at);
    }

    Picks at(String page) {
        return new Picks(links, page);
    }

    JsonObject json() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        links.forEach(link -> array.add(link.json()));
        return Json.createObjectBuilder().add("links", array).add("at", at).build();
    }

    static Picks read(Optional<JsonObject> kept) {
        return kept.map(json -> new Picks(
                        json.getJsonArray("links").getValuesAs(JsonObject.class).stream()
                                .map(PickedLink::read)
                                .toList(),
                        json.getString("at")))
                .orElse(NONE);
    }
}
