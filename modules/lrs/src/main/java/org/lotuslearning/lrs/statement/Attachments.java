package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.xapi.statement.Attachment;
import org.lotuslearning.xapi.statement.Reading.Refused;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.SubStatement;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Matches the files of one request with the attachments of its statements (Communication 1.5, Data 2.4.11 and 2.6). */
final class Attachments {
    private static final String OF_SIGNATURES = "application/octet-stream";

    private final XapiVersion version;
    private final Map<String, AttachedFile> files;
    private final Set<String> unused;

    /** @param files by their SHA-2 */
    Attachments(XapiVersion version, Map<String, AttachedFile> files) {
        this.version = version;
        this.files = files;
        this.unused = new HashSet<>(files.keySet());
    }

    /** A file that no attachment of the statements so far describes. */
    Optional<String> unused() {
        return unused.stream().findFirst();
    }

    /** The files of a statement. */
    List<AttachedFile> of(Statement statement) {
        return all(statement).values().stream()
                .map(Attachments::key)
                .distinct()
                .flatMap(sha2 -> Optional.ofNullable(files.get(sha2)).stream())
                .toList();
    }

    /** What is wrong with the attachments of a statement. */
    Optional<Refused<Submission>> problem(Statement statement, JsonObject received) {
        for (var one : all(statement).entrySet()) {
            unused.remove(key(one.getValue()));
            Optional<Refused<Submission>> problem =
                    problem(one.getValue(), received).map(refused -> refused.within(one.getKey()));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<Refused<Submission>> problem(Attachment attachment, JsonObject received) {
        AttachedFile file = files.get(key(attachment));
        if (attachment.isSignature()) {
            return signatureProblem(attachment, file == null ? Optional.empty() : Optional.of(file), received);
        }
        if (file == null) {
            // 1.5.2: "that neither contain a fileUrl nor match a received Attachment part based on their hash"
            return attachment.fileUrl().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Refused<>("/fileUrl", "is required, since no part of the request has its sha2"));
        }
        return typeProblem(attachment, file);
    }

    private static Optional<Refused<Submission>> typeProblem(Attachment attachment, AttachedFile file) {
        return file.isOf(attachment.contentType())
                ? Optional.empty()
                : Optional.of(new Refused<>("/contentType", "must be the Content-Type of its part"));
    }

    private Optional<Refused<Submission>> signatureProblem(
            Attachment attachment, Optional<AttachedFile> file, JsonObject received) {
        if (!attachment.contentType().equals(OF_SIGNATURES)) {
            return Optional.of(new Refused<>("/contentType", "must be " + OF_SIGNATURES + " for a signature"));
        }
        if (file.isEmpty()) {
            return Optional.of(new Refused<>("/sha2", "is of a signature, which must come along with its statement"));
        }
        return typeProblem(attachment, file.get())
                .or(() -> Signature.problem(file.get().content(), received, version)
                        .map(problem -> new Refused<>("", problem)));
    }

    /** A statement's attachments and those of a statement within it, by their pointers. */
    private static Map<String, Attachment> all(Statement statement) {
        Map<String, Attachment> all = new LinkedHashMap<>();
        put(all, "/attachments/", statement.attachments());
        if (statement.object() instanceof SubStatement contained) {
            put(all, "/object/attachments/", contained.attachments());
        }
        return all;
    }

    private static void put(Map<String, Attachment> all, String pointer, List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            all.put(pointer + i, attachments.get(i));
        }
    }

    private static String key(Attachment attachment) {
        return attachment.sha2().toLowerCase(Locale.ROOT);
    }
}
