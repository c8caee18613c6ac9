package org.lotuslearning.systemtests;

import static org.lotuslearning.systemtests.LtiMessage.AGS;
import static org.lotuslearning.systemtests.LtiMessage.DEEP_LINKING;
import static org.lotuslearning.systemtests.LtiMessage.LTI;
import static org.lotuslearning.systemtests.LtiMessage.MEMBERSHIP;
import static org.lotuslearning.systemtests.LtiMessage.NRPS;
import static org.lotuslearning.systemtests.LtiMessage.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;

/** Each claim of a message dropped, of each wrong type, with wrong values, and too big. */
final class ClaimMutants {

    private static final String FAMILY = "claims";

    private static final String EMOJI = "\uD83E\uDD93";
    private static final String LONG = "x".repeat(10_000);
    private static final String MARKUP = "'\"><script>alert(1)</script>' or 1=1 --";
    private static final String CONTROL = "a\r\n" + LtiMessage.LINE + "\u001b[2J\u202e";
    private static final String UNICODE = "Ŵyrkçœ 漢字 ة";
    /** Half a character: JSON can write it, UTF-8 cannot (RFC 8259 8.2). */
    private static final String HALF = "\uD83E";

    /** Texts that any text for reading may be. */
    private static final List<Object> BEARABLE =
            List.of("", " ", LONG, MARKUP, CONTROL, UNICODE, EMOJI, HALF, "x".repeat(499) + EMOJI);

    private final Kind kind;
    private final As as;
    private final List<Mutant> mutants = new ArrayList<>();

    private ClaimMutants(Kind kind, As as) {
        this.kind = kind;
        this.as = as;
    }

    static List<Mutant> of(Kind kind, As as) {
        ClaimMutants all = new ClaimMutants(kind, as);
        all.openId();
        all.link();
        all.services();
        if (kind == Kind.DEEP_LINKING) {
            all.deepLinking();
        }
        if (kind == Kind.REVIEW) {
            all.members(false, false, LTI + "for_user");
            all.id(LTI + "for_user", "user_id");
            all.display(LTI + "for_user", "name");
        }
        all.unknownClaims();
        return all.mutants;
    }

    private void openId() {
        exact(true, "iss");
        exact(false, "azp");
        exact(true, "nonce");
        id("sub");
        dropped(false, "aud");
        wrongTypes("aud", String.class);
        values(false, List.of("", " ", List.of(), List.of(""), List.of("other"), LONG), "aud");
        changed(false, "another beside us", aud -> List.of(((List<?>) aud).get(0), "other"), "aud");
        changed(true, "as text", aud -> ((List<?>) aud).get(0), "aud");
        for (String time : List.of("exp", "iat")) {
            dropped(false, time);
            wrongTypes(time, Number.class);
            values(false, List.of(0, -1, 1e300, -1e300, Long.MIN_VALUE, "1795165200"), time);
            changed(true, "with a fraction", seconds -> ((Number) seconds).longValue() + 0.25, time);
        }
        changed(false, "an hour ago", seconds -> ((Number) seconds).longValue() - 3600, "exp");
        changed(false, "an hour ago", seconds -> ((Number) seconds).longValue() - 3600, "iat");
        changed(false, "in an hour", seconds -> ((Number) seconds).longValue() + 3600, "iat");
        List.of("name", "given_name", "family_name", "email", "locale").forEach(this::display);
    }

    private void link() {
        exact(true, LTI + "message_type");
        exact(true, LTI + "version");
        exact(true, LTI + "deployment_id");
        exact(kind == Kind.LEARNER_LINK || kind == Kind.EDUCATOR_LINK, LTI + "target_link_uri");
        if (kind != Kind.DEEP_LINKING) {
            // what is reviewed may be named by its column alone
            members(kind == Kind.REVIEW, false, LTI + "resource_link");
            id(LTI + "resource_link", "id");
            display(LTI + "resource_link", "title");
        }
        members(true, false, LTI + "context");
        id(LTI + "context", "id");
        display(LTI + "context", "label");
        display(LTI + "context", "title");
        members(true, true, LTI + "custom");
        display(LTI + "custom", "staff");
        dropped(true, LTI + "custom", "content");
        wrongTypes(List.of(LTI + "custom", "content"), String.class);
        // the picker and a review open whatever a link would lead to
        values(
                kind == Kind.DEEP_LINKING || kind == Kind.REVIEW,
                List.of("no/such", "../../etc/passwd", LONG, MARKUP, CONTROL, UNICODE, EMOJI, HALF, "/"),
                LTI + "custom",
                "content");
        values(true, List.of("", " ", "lotus/learn/1.2"), LTI + "custom", "content");
        roles();
    }

    /** Whatever is no role that we know makes a learner, who picks nothing and reviews nobody. */
    private void roles() {
        List<String> path = List.of(LTI + "roles");
        Optional<As> least =
                kind == Kind.DEEP_LINKING || kind == Kind.REVIEW ? Optional.empty() : Optional.of(As.LEARNER);
        dropped(false, LTI + "roles");
        wrongTypes(path, List.class);
        tooMany(path);
        List<List<String>> unknown = List.of(
                List.of(),
                List.of(""),
                List.of("instructor"),
                List.of(" Instructor"),
                List.of("Instructor\n"),
                List.of(MEMBERSHIP),
                List.of(MEMBERSHIP + "Mentor"),
                List.of("urn:" + MEMBERSHIP + "Instructor"),
                List.of(MEMBERSHIP.replace("http:", "https:") + "Instructor"),
                List.of(MARKUP, CONTROL, EMOJI, HALF),
                List.of(LONG));
        unknown.forEach(roles -> add(path, "= " + shown(roles), least, m -> put(m, path, roles)));
        List<List<?>> wrong = List.of(List.of(42), List.of(List.of("Instructor")), List.of("Instructor\0"));
        wrong.forEach(roles -> add(path, "= " + shown(roles), Optional.empty(), m -> put(m, path, roles)));
    }

    private void services() {
        members(true, true, LTI + "lis");
        display(LTI + "lis", "person_sourcedid");
        members(true, true, LTI + "launch_presentation");
        display(LTI + "launch_presentation", "return_url");
        display(LTI + "launch_presentation", "document_target");
        display(LTI + "launch_presentation", "locale");
        members(true, true, AGS);
        texts(true, AGS, "scope");
        address(AGS, "lineitems");
        address(AGS, "lineitem");
        members(true, true, NRPS);
        address(NRPS, "context_memberships_url");
        texts(true, NRPS, "service_versions");
    }

    private void deepLinking() {
        members(false, false, DEEP_LINKING);
        dropped(false, DEEP_LINKING, "deep_link_return_url");
        wrongTypes(List.of(DEEP_LINKING, "deep_link_return_url"), String.class);
        values(
                false,
                List.of("", "x", "javascript:alert(1)", "http://lms.example/", "https://", CONTROL, "data:text/html,x"),
                DEEP_LINKING,
                "deep_link_return_url");
        values(true, List.of("https://lms.example/" + LONG), DEEP_LINKING, "deep_link_return_url");
        texts(false, DEEP_LINKING, "accept_types");
        texts(false, DEEP_LINKING, "accept_presentation_document_targets");
        for (String flag : List.of("accept_multiple", "accept_lineitem")) {
            dropped(true, DEEP_LINKING, flag);
            wrongTypes(List.of(DEEP_LINKING, flag), Boolean.class);
            values(true, List.of(false), DEEP_LINKING, flag);
        }
        display(DEEP_LINKING, "title");
        display(DEEP_LINKING, "text");
        display(DEEP_LINKING, "data");
    }

    /** What is not known is not looked at (LTI Core 5.4.7). */
    private void unknownClaims() {
        List<Object> anything = List.of("", 42, true, List.of(1, "a"), object("a", object()), LONG, nested(100));
        for (Object value : anything) {
            for (String name : List.of("unknown", LTI + "unknown", "https://lms.example/claim\0")) {
                values(true, List.of(value), name);
            }
        }
        for (String object : List.of(LTI + "context", LTI + "launch_presentation", AGS, NRPS)) {
            values(true, anything, object, "unknown");
        }
    }

    // ---- sorts of claims

    /** Compared to the letter. */
    private void exact(boolean required, String... path) {
        dropped(!required, path);
        wrongTypes(List.of(path), String.class);
        values(false, List.of("", " ", "other", LONG, MARKUP, CONTROL, UNICODE, EMOJI, HALF, "\0"), path);
        changed(false, "and a blank", text -> text + " ", path);
        changed(false, "and NUL", text -> text + "\0", path);
        changed(false, "cut", text -> text.toString().substring(1), path);
    }

    /** May be anybody's, but must be an id. */
    private void id(String... path) {
        dropped(false, path);
        wrongTypes(List.of(path), String.class);
        values(false, List.of("", " ", "x".repeat(256), LONG, CONTROL, EMOJI, HALF, "\0", "a\0b"), path);
        values(true, List.of("x".repeat(255), MARKUP, UNICODE), path);
    }

    /** For people to read, if at all. */
    private void display(String... path) {
        dropped(true, path);
        wrongTypes(List.of(path), String.class);
        values(true, BEARABLE, path);
        values(false, List.of("\0", "a\0b"), path);
    }

    private void texts(boolean optional, String... path) {
        dropped(optional, path);
        wrongTypes(List.of(path), List.class);
        tooMany(List.of(path));
        values(true, List.of(List.of(), List.of(""), List.of(LONG, MARKUP, CONTROL, EMOJI)), path);
        values(false, List.of(List.of(42), List.of(List.of()), List.of("\0")), path);
    }

    private void address(String... path) {
        dropped(true, path);
        wrongTypes(List.of(path), String.class);
        values(true, List.of("", " ", "https://lms.example/" + LONG), path);
        values(
                false,
                List.of("x", "javascript:alert(1)", "file:///etc/passwd", "http://a b/", "//x", CONTROL, "\0", HALF),
                path);
    }

    private void members(boolean optional, boolean mayBeEmpty, String... path) {
        dropped(optional, path);
        wrongTypes(List.of(path), Map.class);
        values(mayBeEmpty, List.of(object()), path);
        tooMany(List.of(path));
    }

    // ---- changes

    private void dropped(boolean optional, String... path) {
        add(
                List.of(path),
                "dropped",
                lets(optional),
                m -> parent(m, List.of(path)).remove(last(List.of(path))));
        add(List.of(path), "= null", lets(optional), m -> put(m, List.of(path), null));
    }

    private void wrongTypes(String name, Class<?> right) {
        wrongTypes(List.of(name), right);
    }

    private void wrongTypes(List<String> path, Class<?> right) {
        List<Object> candidates =
                List.of(42, -1.5, true, "text", List.of("text", 42), List.of(List.of()), object("a", 42), nested(50));
        candidates.stream()
                .filter(candidate -> !right.isInstance(candidate) || right == List.class)
                .forEach(wrong -> add(path, "= " + shown(wrong), Optional.empty(), m -> put(m, path, wrong)));
        add(path, "= 100 KB", Optional.empty(), m -> put(m, path, "x".repeat(100_000)));
        add(path, "= 10 000 entries", Optional.empty(), m -> put(m, path, Collections.nCopies(10_000, "text")));
    }

    private void tooMany(List<String> path) {
        Map<String, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            many.put("a" + i, "b");
        }
        add(path, "= 300 texts", Optional.empty(), m -> put(m, path, Collections.nCopies(300, "a")));
        add(path, "= 300 members", Optional.empty(), m -> put(m, path, many));
    }

    private void values(boolean bearable, List<?> values, String... path) {
        values.forEach(
                value -> add(List.of(path), "= " + shown(value), lets(bearable), m -> put(m, List.of(path), value)));
    }

    private void changed(boolean bearable, String how, Function<Object, Object> change, String... path) {
        List<String> place = List.of(path);
        add(
                place,
                how,
                lets(bearable),
                m -> parent(m, place).computeIfPresent(last(place), (n, old) -> change.apply(old)));
    }

    private Optional<As> lets(boolean in) {
        return in ? Optional.of(as) : Optional.empty();
    }

    private void add(List<String> path, String how, Optional<As> let, Consumer<LtiMessage> change) {
        String name = String.join(".", path).replaceAll("https://purl.imsglobal.org/spec/[^/]+/claim/", "");
        mutants.add(Mutant.of(kind, FAMILY, name + " " + how, let, change));
    }

    private static void put(LtiMessage message, List<String> path, @Nullable Object value) {
        parent(message, path).put(last(path), value);
    }

    @SuppressWarnings("unchecked") // made by LtiMessage
    private static Map<String, Object> parent(LtiMessage message, List<String> path) {
        return path.size() == 1
                ? message.claims
                : (Map<String, Object>) Objects.requireNonNull(message.claims.get(path.get(0)));
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private static Object nested(int depth) {
        Object inner = "text";
        for (int i = 0; i < depth; i++) {
            inner = i % 2 == 0 ? Arrays.asList(inner) : object("a", inner);
        }
        return inner;
    }

    /** For the description: short, and nothing in it that a report cannot show. */
    static String shown(Object value) {
        String text = LtiMessage.json(value)
                .codePoints()
                .mapToObj(c -> c < 32 || c > 126 ? "\\u%04x".formatted(c) : Character.toString(c))
                .reduce("", String::concat);
        return text.length() <= 60 ? text : text.substring(0, 40) + "… of " + text.length();
    }
}
