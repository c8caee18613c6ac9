package org.lotuslearning.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an LRS of the strict kind keeps: it stores a batch whole or not at all, answers 409 to a statement that it has, even
 * to an equal one, and never gives anything up again.
 */
final class StrictStatements {

    /** What it thinks of a statement, from its first sight on. */
    enum Verdict {
        GOOD(""),
        MALFORMED("400: "),
        TOO_LARGE("413: "),
        /** There is another one with this id. */
        TAKEN("409: ");

        /** How the reason begins for which one of these ends in quarantine. */
        final String reason;

        Verdict(String reason) {
            this.reason = reason;
        }
    }

    /** An answer of HTTP. */
    record Answer(int status, String body) {}

    private final Supplier<Verdict> judge;
    private final Map<String, String> stored = new LinkedHashMap<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, String> firstSeen = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private int conflicts;

    /** @param judge what it thinks of the next statement that is new to it */
    StrictStatements(Supplier<Verdict> judge) {
        this.judge = judge;
    }

    /** JSON by id, in the order in which they were stored. */
    synchronized Map<String, String> stored() {
        return new LinkedHashMap<>(stored);
    }

    synchronized Verdict verdict(String id) {
        return verdicts.getOrDefault(id, Verdict.GOOD);
    }

    /** How often it said that it has an equal statement already. */
    synchronized int conflicts() {
        return conflicts;
    }

    /** Ids that came with a text once and with another one later: none, if all is well. */
    synchronized Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** Whether {@link #store} would store this. From now on it knows the statements. */
    synchronized boolean wouldStore(List<JsonObject> batch) {
        batch.forEach(this::see);
        return batch.stream()
                .map(StrictStatements::id)
                .allMatch(id -> verdict(id) == Verdict.GOOD && !stored.containsKey(id));
    }

    synchronized Answer store(List<JsonObject> batch) {
        batch.forEach(this::see);
        List<String> ids = batch.stream().map(StrictStatements::id).toList();
        List<Verdict> judged = ids.stream().map(this::verdict).toList();
        if (judged.contains(Verdict.MALFORMED)) {
            return new Answer(400, "malformed");
        }
        if (judged.contains(Verdict.TOO_LARGE)) {
            return new Answer(413, "too large");
        }
        if (judged.contains(Verdict.TAKEN) || ids.stream().anyMatch(stored::containsKey)) {
            conflicts += judged.contains(Verdict.TAKEN) ? 0 : 1;
            return new Answer(409, "conflict");
        }
        batch.forEach(statement -> stored.put(id(statement), statement.toString()));
        return new Answer(200, Json.createArrayBuilder(ids).build().toString());
    }

    private void see(JsonObject statement) {
        String before = firstSeen.putIfAbsent(id(statement), statement.toString());
        if (before == null) {
            verdicts.put(id(statement), judge.get());
        } else if (!before.equals(statement.toString())) {
            changed.add(id(statement));
        }
    }

    private static String id(JsonObject statement) {
        return statement.getString("id");
    }

    synchronized Answer fetch(String id) {
        String seen = firstSeen.get(id);
        if (seen != null && verdict(id) == Verdict.TAKEN) {
            return new Answer(200, another(seen));
        }
        String statement = stored.get(id);
        return statement == null ? new Answer(404, "") : new Answer(200, statement);
    }

    /** Something else that was said under the id of this statement. */
    private static String another(String statement) {
        JsonObject ours = Json.createReader(new StringReader(statement)).readObject();
        JsonObject verb = Json.createObjectBuilder()
                .add("id", "http://adlnet.gov/expapi/verbs/commented")
                .build();
        return Json.createObjectBuilder(ours).add("verb", verb).build().toString();
    }
}
