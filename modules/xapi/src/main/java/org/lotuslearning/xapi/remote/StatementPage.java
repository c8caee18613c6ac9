package org.lotuslearning.xapi.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Statements that an LRS found (Data 2.5).
 *
 * @param statements as JSON, since another LRS may answer with properties that our reader refuses
 * @param more where the next page is, on the same server; empty on the last
 * @param consistentThrough up to which {@code stored} the LRS has everything (Communication 2.1.3)
 * @param attachments the files that came along, by their SHA-2
 */
public record StatementPage(
        List<JsonObject> statements,
        Optional<URI> more,
        Optional<Instant> consistentThrough,
        Map<String, Content> attachments) {
    private static final Pattern FORBIDDEN = Pattern.compile("[ \"<>\\\\^`{|}]");

    public StatementPage {
        statements = List.copyOf(statements);
        attachments = Map.copyOf(attachments);
    }

    /**
     * Empty where it is no page of statements, or leads to another server: our secret is not for that one.
     *
     * @param ours whether an address is on the server that was asked
     */
    static Optional<StatementPage> read(Answer answer, Predicate<URI> ours) {
        return parts(answer)
                .flatMap(body -> read(answer, body))
                .filter(page -> page.more().map(ours::test).orElse(true));
    }

    /** Empty where it is no statement. */
    static Optional<StatementPage> readOne(Answer answer) {
        return parts(answer)
                .flatMap(body -> Answer.object(body.statements())
                        .filter(statement -> statement.containsKey("actor"))
                        .map(statement -> new StatementPage(
                                List.of(statement), Optional.empty(), consistentThrough(answer), body.attachments())));
    }

    private static Optional<Multipart> parts(Answer answer) {
        String type = answer.header("Content-Type").orElse("");
        return type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                ? Multipart.read(type, answer.response().body())
                : Optional.of(new Multipart(answer.text(), Map.of()));
    }

    private static Optional<StatementPage> read(Answer answer, Multipart body) {
        return Answer.object(body.statements())
                .filter(page -> page.get("statements") instanceof JsonArray list
                        && list.stream().allMatch(JsonObject.class::isInstance))
                .map(page -> new StatementPage(
                        page.getJsonArray("statements").getValuesAs(JsonObject.class),
                        more(page).map(more -> resolve(answer, more)),
                        consistentThrough(answer),
                        body.attachments()));
    }

    private static Optional<String> more(JsonObject page) {
        return Optional.of(page.getString("more", "")).filter(more -> !more.isEmpty());
    }

    /** It is an IRL (Data 2.5), which may hold what no address may; what is none leads nowhere of ours. */
    private static URI resolve(Answer answer, String more) {
        try {
            String allowed = FORBIDDEN
                    .matcher(more)
                    .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
            URI to = URI.create(allowed);
            // a query alone would take the place of the last name (RFC 2396, 5.2.6), not of the query (RFC 3986, 5.2.2)
            URI from = answer.response().uri();
            URI next = allowed.startsWith("?") ? from.resolve(from.getRawPath() + allowed) : from.resolve(to);
            return URI.create(next.toASCIIString());
        } catch (IllegalArgumentException e) {
            return URI.create("about:blank");
        }
    }

    private static Optional<Instant> consistentThrough(Answer answer) {
        return answer.header("X-Experience-API-Consistent-Through").flatMap(StatementPage::time);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
