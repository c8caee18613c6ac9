package org.lotuslearning.systemtests;

import static org.lotuslearning.systemtests.LtiMessage.object;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;

/** Each field of the header, other signatures, and tokens that were cut, bent and mixed up on the way. */
final class TokenMutants {

    private static final List<String> ALGORITHMS = List.of(
            "",
            "none",
            "None",
            "NONE",
            "HS256",
            "HS512",
            "RS384",
            "RS512",
            "PS256",
            "ES256",
            "EdDSA",
            "dir",
            "RSA-OAEP",
            "rs256",
            " RS256",
            "RS256 ",
            "RS256\0",
            "../RS256");

    private final Kind kind;
    private final As as;
    private final Random random;
    private final List<Mutant> mutants = new ArrayList<>();

    private TokenMutants(Kind kind, As as, Random random) {
        this.kind = kind;
        this.as = as;
        this.random = random;
    }

    static List<Mutant> of(Kind kind, As as, Random random) {
        TokenMutants all = new TokenMutants(kind, as, random);
        all.algorithms();
        all.keyIds();
        all.otherFields();
        all.headerTexts();
        all.signatures();
        all.cuts();
        all.payloads();
        return all.mutants;
    }

    private void algorithms() {
        ALGORITHMS.forEach(alg -> header("alg", alg, false));
        wrongTypes("alg");
        header("alg", "x".repeat(10_000), false);
        drop("alg", false);
        ALGORITHMS.forEach(alg -> refused("header", "alg = " + ClaimMutants.shown(alg) + ", no signature", m -> {
            m.header.put("alg", alg);
            m.token = token -> token.substring(0, token.lastIndexOf('.') + 1);
        }));
    }

    private void keyIds() {
        List.of(
                        "",
                        " ",
                        "platform-key ",
                        "PLATFORM-KEY",
                        "platform-key\0",
                        "../platform-key",
                        "' or 1=1 --",
                        "ключ",
                        "a\r\nb",
                        "x".repeat(10_000),
                        "http://127.0.0.1:1/key")
                .forEach(kid -> header("kid", kid, false));
        wrongTypes("kid");
        drop("kid", false);
    }

    /** What a header may have besides is not for us to judge, unless it says that we must (RFC 7515 4.1.11). */
    private void otherFields() {
        drop("typ", true);
        List.of("JOSE", "at+jwt", "", "x".repeat(10_000)).forEach(typ -> header("typ", typ, true));
        header("cty", "JWT", true);
        header("unknown", object("a", List.of(1, "b")), true);
        header("jku", "http://127.0.0.1:1/keys", true);
        header("x5u", "http://127.0.0.1:1/certificate", true);
        header("jwk", LtiForgeries.STRANGER.publicJwk(), true);
        header("x5t", "AAAA", true);
        header("crit", List.of("exp"), false);
        header("crit", List.of("unknown"), false);
        header("crit", "exp", false);
        header("enc", "A256GCM", false);
        List.of("typ", "cty", "jku", "x5u", "jwk", "x5c", "crit").forEach(this::wrongTypes);
        refused("header", "payload that is not encoded", m -> {
            m.header.put("b64", false);
            m.header.put("crit", List.of("b64"));
        });
        Map<String, Object> brought = Map.of(
                "jwk",
                LtiForgeries.STRANGER.publicJwk(),
                "jku",
                "http://127.0.0.1:1/keys",
                "x5u",
                "http://127.0.0.1:1/certificate",
                "x5c",
                List.of("AAAA"));
        brought.keySet().stream()
                .sorted()
                .forEach(name -> refused(
                        "header",
                        "a stranger's key as " + name,
                        m -> LtiForgeries.bringKey(m, name, brought.getOrDefault(name, ""))));
    }

    private void headerTexts() {
        header("two algorithms", text -> text.replaceFirst("\\{", "{\"alg\":\"none\","));
        header("two kids", text -> text.replaceFirst("}$", ",\"kid\":\"other\"}"));
        header("nothing", text -> "");
        header("null", text -> "null");
        header("a list", text -> "[" + text + "]");
        header("a text", text -> "\"RS256\"");
        header("no end", text -> text.substring(0, text.length() - 1));
        header("more after the end", text -> text + "{}");
        header("20 000 brackets", text -> "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
        header(
                "20 000 brackets beside the rest",
                text -> "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "," + text.substring(1));
    }

    private void signatures() {
        refused("signature", "a stranger's under a known kid", m -> m.key = LtiForgeries.STRANGER);
        refused("signature", "a stranger's under its own kid", m -> {
            m.key = LtiForgeries.STRANGER;
            m.header.put("kid", LtiForgeries.STRANGER.kid());
        });
        refused("signature", "HMAC by the public key", LtiForgeries::signByPublicKey);
        refused("signature", "HMAC by nothing", m -> LtiForgeries.signByHmac(m, "\0"));
        refused("signature", "RS384", m -> LtiForgeries.signAs(m, "RS384", "SHA384withRSA"));
        refused("signature", "RS512", m -> LtiForgeries.signAs(m, "RS512", "SHA512withRSA"));
        refused("signature", "SHA-1 that says RS256", m -> LtiForgeries.signAs(m, "RS256", "SHA1withRSA"));
        refused("signature", "SHA-512 that says RS256", m -> LtiForgeries.signAs(m, "RS256", "SHA512withRSA"));
        for (int length : new int[] {0, 1, 255, 256, 257, 512, 10_000}) {
            token("signature", length + " zeros", token -> LtiForgeries.resigned(token, new byte[length]));
        }
        refused("signature", "of another message", m -> {
            String other = LtiMessage.signed(LtiMessage.json(m.header), "{}", m.key);
            m.token = token -> part(token, 0) + "." + part(token, 1) + "." + part(other, 2);
        });
        refused("signature", "under another payload", m -> {
            String other = LtiMessage.signed(LtiMessage.json(m.header), LtiMessage.json(m.claims), m.key);
            m.claims.put("sub", "somebody else");
            m.token = token -> part(other, 0) + "." + part(token, 1) + "." + part(other, 2);
        });
    }

    private void cuts() {
        for (int i = 0; i < 30; i++) {
            double where = random.nextDouble();
            token("cut", "after %.4f".formatted(where), token -> token.substring(0, (int) (where * token.length())));
        }
        for (int i = 0; i < 30; i++) {
            int part = i % 3;
            double where = random.nextDouble();
            int bit = random.nextInt(8);
            token(
                    "bits",
                    "bit %d at %.4f of part %d".formatted(bit, where, part),
                    token -> bent(token, part, where, bit));
        }
        for (int i = 0; i < 20; i++) {
            double where = random.nextDouble();
            String more = List.of("A", "=", "+", "/", ".", " ", "\n", "%00", "\0", "€")
                    .get(i % 10);
            token("bits", "%s more at %.4f".formatted(ClaimMutants.shown(more), where), token -> {
                int at = (int) (where * token.length());
                return token.substring(0, at) + more + token.substring(at);
            });
        }
        for (String end : List.of("A", "=", "==", "!", " ", "\n", ".", "..", ".AAAA", "\0")) {
            token("bits", ClaimMutants.shown(end) + " at the end", token -> token + end);
            token("bits", ClaimMutants.shown(end) + " at the beginning", token -> end + token);
        }
        token("bits", "another last letter that means the same", TokenMutants::otherLastLetter);
        token("parts", "the first two alone", token -> part(token, 0) + "." + part(token, 1));
        token("parts", "no header", token -> "." + part(token, 1) + "." + part(token, 2));
        token("parts", "no payload", token -> part(token, 0) + ".." + part(token, 2));
        token("parts", "five", token -> token + "." + part(token, 1) + "." + part(token, 2));
        token("parts", "backwards", token -> part(token, 2) + "." + part(token, 1) + "." + part(token, 0));
        token("parts", "in quotes", token -> "\"" + token + "\"");
        token(
                "parts",
                "as JSON",
                token -> LtiMessage.json(
                        object("protected", part(token, 0), "payload", part(token, 1), "signature", part(token, 2))));
        token("parts", "dots", token -> ".".repeat(60_000));
        token("parts", "70 KB", token -> token + "A".repeat(70_000));
        token("parts", "a JWT in a JWT", token -> LtiMessage.base64(token) + "." + token);
    }

    private void payloads() {
        payload("nothing", text -> "");
        for (String json : List.of("null", "42", "true", "\"text\"", "[]", "{}", "{", "}", "[{}]")) {
            payload(json, text -> json);
        }
        for (int i = 0; i < 8; i++) {
            double where = random.nextDouble();
            payload("cut after %.4f".formatted(where), text -> text.substring(0, (int) (where * text.length())));
        }
        payload("in a list", text -> "[" + text + "]");
        payload("twice", text -> text + text);
        payload("iss twice", text -> text.replaceFirst("}$", ",\"iss\":\"https://other.example\"}"));
        payload("sub twice", text -> text.replaceFirst("}$", ",\"sub\":\"somebody else\"}"));
        payload("more after the end", text -> text + "x");
        payload("20 000 brackets", text -> "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
        payload("5 000 objects", text -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        payload("exp beyond any number", text -> text.replaceFirst("\"exp\":\\d+", "\"exp\":1e400"));
        payload("exp of 5 000 digits", text -> text.replaceFirst("\"exp\":\\d+", "\"exp\":" + "9".repeat(5_000)));
        payload("exp NaN", text -> text.replaceFirst("\"exp\":\\d+", "\"exp\":NaN"));
        payload("iat -Infinity", text -> text.replaceFirst("\"iat\":\\d+", "\"iat\":-Infinity"));
    }

    // ---- changes

    private void wrongTypes(String field) {
        for (Object wrong : List.of(42, true, List.of(1), object("a", 1))) {
            header(field, wrong, false);
        }
        if (field.equals("alg") || field.equals("kid")) {
            header(field, null, false);
        }
    }

    private void header(String field, @Nullable Object value, boolean in) {
        String what = field + " = " + (value == null ? "null" : ClaimMutants.shown(value));
        add("header", what, in, m -> m.header.put(field, value));
    }

    private void drop(String field, boolean in) {
        add("header", field + " dropped", in, m -> m.header.remove(field));
    }

    private void header(String what, UnaryOperator<String> change) {
        refused("header", what, m -> m.headerText = change);
    }

    private void payload(String what, UnaryOperator<String> change) {
        refused("payload", what, m -> m.payloadText = change);
    }

    private void token(String family, String what, UnaryOperator<String> change) {
        refused(family, what, m -> m.token = change);
    }

    private void refused(String family, String what, Consumer<LtiMessage> change) {
        add(family, what, false, change);
    }

    private void add(String family, String what, boolean in, Consumer<LtiMessage> change) {
        mutants.add(Mutant.of(kind, family, what, in ? Optional.of(as) : Optional.empty(), change));
    }

    private static String part(String token, int number) {
        return List.of(token.split("\\.", -1)).get(number);
    }

    private static String bent(String token, int number, double where, int bit) {
        List<String> parts = new ArrayList<>(List.of(token.split("\\.", -1)));
        byte[] bytes = Base64.getUrlDecoder().decode(parts.get(number));
        bytes[(int) (where * bytes.length)] ^= (byte) (1 << bit);
        parts.set(number, LtiMessage.base64(bytes));
        return String.join(".", parts);
    }

    /** 256 bytes leave four bits of the last letter unused (RFC 4648 3.5). */
    private static String otherLastLetter(String token) {
        char last = token.charAt(token.length() - 1);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token.substring(0, token.length() - 1) + letters.charAt(letters.indexOf(last) ^ 1);
    }
}
