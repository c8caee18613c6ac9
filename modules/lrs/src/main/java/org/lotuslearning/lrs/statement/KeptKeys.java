package org.lotuslearning.lrs.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.exchange.HashedKey;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * What there is to undo of a statement, above all the keys of {@link Facets}, from the JSON of a statement that is kept, without a look at any rule: whatever was once let in
 * must go out again, also where rules have become stricter since. A key too many does no harm to what is deleted by it.
 */
final class KeptKeys {
    private static final List<String> NO_ACTIVITIES = List.of("StatementRef", "SubStatement");

    private final Set<UUID> keys = new TreeSet<>();

    private KeptKeys() {}

    static Set<UUID> of(StoredStatement kept) {
        JsonObject statement = JsonText.object(kept.received());
        KeptKeys found = new KeptKeys();
        text(child(statement, "verb"), "id").ifPresent(id -> found.add("verb", id));
        found.part("", child(statement, "actor"));
        found.part("", child(statement, "object"));
        found.part("related ", JsonText.object(kept.authority()));
        found.related(statement);
        text(child(statement, "context"), "registration")
                .ifPresent(registration -> found.add("registration", registration.toLowerCase(Locale.ROOT)));
        return found.keys;
    }

    /** The account of the one who did it, where that is how the statement names them. */
    static Optional<Account> account(StoredStatement kept) {
        JsonObject account = child(child(JsonText.object(kept.received()), "actor"), "account");
        return text(account, "homePage")
                .flatMap(page -> text(account, "name").map(name -> new Account(URI.create(page), name)));
    }

    /** The statement that it refers to. */
    static Optional<UUID> target(StoredStatement kept) {
        JsonObject object = child(JsonText.object(kept.received()), "object");
        return type(object).equals("StatementRef") ? text(object, "id").map(UUID::fromString) : Optional.empty();
    }

    private void related(JsonObject statement) {
        JsonObject object = child(statement, "object");
        part("related ", child(statement, "actor"));
        part("related ", object);
        if (type(object).equals("SubStatement")) {
            related(object);
        }
        JsonObject context = child(statement, "context");
        part("related ", child(context, "instructor"));
        part("related ", child(context, "team"));
        each(context.get("contextAgents")).forEach(one -> part("related ", child(one, "agent")));
        each(context.get("contextGroups")).forEach(one -> part("related ", child(one, "group")));
        child(context, "contextActivities")
                .values()
                .forEach(some -> each(some).forEach(activity -> part("related ", activity)));
    }

    /** An agent, a group or an activity, told apart by what they have. */
    private void part(String breadth, JsonObject part) {
        text(part, "mbox").ifPresent(mbox -> add(breadth + "agent", withLowerCaseDomain(mbox)));
        text(part, "mbox_sha1sum").ifPresent(sha1 -> add(breadth + "agent", "sha1:" + sha1.toLowerCase(Locale.ROOT)));
        text(part, "openid").ifPresent(openid -> add(breadth + "agent", "openid:" + openid));
        JsonObject account = child(part, "account");
        text(account, "homePage")
                .ifPresent(page -> add(
                        breadth + "agent",
                        "account:" + page + "\n" + text(account, "name").orElse("")));
        each(part.get("member")).forEach(member -> part(breadth, member));
        if (!NO_ACTIVITIES.contains(type(part))) {
            text(part, "id").ifPresent(id -> add(breadth + "activity", id));
        }
    }

    private static String withLowerCaseDomain(String mbox) {
        int at = Math.max(0, mbox.lastIndexOf('@'));
        return mbox.substring(0, at) + mbox.substring(at).toLowerCase(Locale.ROOT);
    }

    private static String type(JsonObject part) {
        return text(part, "objectType").orElse("");
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }

    private static JsonObject child(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject child ? child : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The objects of an array; one that stands alone counts as an array, as it may in contextActivities. */
    private static List<JsonObject> each(@Nullable JsonValue value) {
        if (value instanceof JsonObject single) {
            return List.of(single);
        }
        return value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    private void add(String kind, String text) {
        keys.add(HashedKey.ofOne(kind, text));
    }
}
