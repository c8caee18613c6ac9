package org.lotuslearning.lrs;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Activity;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementObject;
import org.lotuslearning.xapi.statement.StatementRef;
import org.lotuslearning.xapi.statement.Verb;

/** Statements to send, and what came back. */
public final class Sample {
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";

    private Sample() {}

    /** A learner that no other test knows. */
    public static String someone() {
        return UUID.randomUUID().toString();
    }

    public static Agent agent(String name) {
        return Agent.of(new Account(URI.create("https://lms.example.org"), name));
    }

    public static Verb verb(String word) {
        return Verb.of(URI.create(VERBS + word), "en", word);
    }

    public static Activity activity(String name) {
        return Activity.of(URI.create("https://lotus.example.org/activities/" + name));
    }

    public static Statement.Builder statement(String who, String verb, StatementObject object) {
        return Statement.builder(agent(who), verb(verb), object).id(UUID.randomUUID());
    }

    public static Statement read(String who, String page) {
        return statement(who, "experienced", activity(page)).build();
    }

    public static Statement about(String who, Statement target) {
        return statement(who, "commented", new StatementRef(target.id().orElseThrow()))
                .build();
    }

    public static Statement voiding(String who, Statement target) {
        return statement(who, "voided", new StatementRef(target.id().orElseThrow()))
                .build();
    }

    public static String id(Statement statement) {
        return statement.id().orElseThrow().toString();
    }

    public static String batch(List<Statement> statements) {
        return statements.stream().map(Statement::toJson).toList().toString();
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public static JsonObject json(HttpResponse<String> response) {
        return JsonText.object(response.body());
    }

    /** The ids of a result, in its order. */
    public static List<String> ids(HttpResponse<String> response) {
        return json(response).getJsonArray("statements").stream()
                .map(JsonValue::asJsonObject)
                .map(statement -> statement.getString("id"))
                .toList();
    }

    public static String error(HttpResponse<String> response) {
        return json(response).getString("error");
    }
}
