package org.lotuslearning.lrs.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.Reading.Refused;
import org.lotuslearning.xapi.statement.Reading.Valid;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Reads what is to be stored; a whole batch is valid, or none of it is. */
final class Submissions {
    private final XapiVersion version;
    private final StatementReader reader;
    private final Attachments attachments;

    /** @param files that came along, by their SHA-2 */
    Submissions(XapiVersion version, Map<String, AttachedFile> files) {
        this.version = version;
        this.reader = new StatementReader(version);
        this.attachments = new Attachments(version, files);
    }

    /** A statement, or an array of them: POST. */
    Reading<List<Submission>> batch(String json) {
        return withoutOtherFiles(read(json));
    }

    private Reading<List<Submission>> read(String json) {
        Reading<JsonValue> parsed = JsonText.parse(json);
        if (parsed instanceof Refused<JsonValue> refused) {
            return new Refused<>(refused.pointer(), refused.problem());
        }
        JsonValue value = ((Valid<JsonValue>) parsed).value();
        if (value instanceof JsonArray array) {
            return all(array);
        }
        Reading<Submission> single = one(value);
        return single instanceof Valid<Submission> valid
                ? new Valid<>(List.of(valid.value()))
                : refusal((Refused<Submission>) single, "");
    }

    /** The one statement that has this id: PUT. */
    Reading<Submission> single(String json, UUID id) {
        Reading<JsonValue> parsed = JsonText.parse(json);
        if (parsed instanceof Refused<JsonValue> refused) {
            return new Refused<>(refused.pointer(), refused.problem());
        }
        Reading<Submission> one = withoutOtherFiles(one(((Valid<JsonValue>) parsed).value()));
        if (!(one instanceof Valid<Submission> valid)) {
            return one;
        }
        // "the id property of the Statement MUST match the statementId parameter of the request"
        if (valid.value().statement().id().filter(inside -> !inside.equals(id)).isPresent()) {
            return new Refused<>("/id", "must be the statementId of the request");
        }
        Submission sent = valid.value();
        return new Valid<>(new Submission(id, sent.received(), sent.statement(), version, sent.files()));
    }

    private Reading<List<Submission>> all(JsonArray array) {
        List<Submission> batch = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            Reading<Submission> one = one(array.get(i));
            if (one instanceof Refused<Submission> refused) {
                return refusal(refused, "/" + i);
            }
            Submission submission = ((Valid<Submission>) one).value();
            // Communication 2.1.2: a batch with the same id twice "SHOULD" be refused with 400
            if (!ids.add(submission.id())) {
                return new Refused<>("/" + i + "/id", "must not be repeated in a batch");
            }
            batch.add(submission);
        }
        return new Valid<>(batch);
    }

    private Reading<Submission> one(JsonValue json) {
        Reading<Statement> read = reader.statement(json);
        if (read instanceof Refused<Statement> refused) {
            return new Refused<>(refused.pointer(), refused.problem());
        }
        Statement statement = ((Valid<Statement>) read).value();
        JsonObject received = (JsonObject) json;
        return attachments
                .problem(statement, received)
                .<Reading<Submission>>map(problem -> problem)
                .orElseGet(() -> new Valid<>(new Submission(
                        statement.id().orElseGet(UUID::randomUUID),
                        received,
                        statement,
                        version,
                        attachments.of(statement))));
    }

    // Communication 1.5.2: "Each additional part contains the raw data for an Attachment"
    private <T> Reading<T> withoutOtherFiles(Reading<T> read) {
        return read instanceof Valid<T> && attachments.unused().isPresent()
                ? new Refused<>(
                        "",
                        "has no attachment for the file " + attachments.unused().get())
                : read;
    }

    private static <T> Reading<T> refusal(Refused<?> refused, String outer) {
        return new Refused<>(outer + refused.pointer(), refused.problem());
    }
}
