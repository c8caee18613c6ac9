package org.lotuslearning.lrs.statement;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.StatementComparison;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * Whether a statement's signature is well formed (Data 2.6). That catches mistakes; it says nothing of who signed, which
 * is for those to decide who rely on it.
 */
final class Signature {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private Signature() {}

    /** What is wrong with it, to be read after the pointer of its attachment; empty where nothing is. */
    static Optional<String> problem(byte[] file, JsonObject statement, XapiVersion version) {
        JWSObject signature;
        try {
            signature = JWSObject.parse(new String(file, StandardCharsets.UTF_8).strip());
        } catch (ParseException e) {
            return Optional.of("must be a JSON web signature in compact serialization (RFC 7515)");
        }
        if (!ALGORITHMS.contains(signature.getHeader().getAlgorithm())) {
            return Optional.of("must be a signature by RS256, RS384 or RS512");
        }
        // RFC 7515, 4.1.11: "If any of the listed extension Header Parameters are not understood … the JWS is invalid"
        if (signature.getHeader().getCriticalParams() != null) {
            return Optional.of(
                    "must be a signature without the header parameter crit, whose extensions are not known here");
        }
        if (!isOf(statement, signature.getPayload().toString(), version)) {
            return Optional.of("must be a signature of this very statement");
        }
        return certificateProblem(signature);
    }

    // "Validate that the original Statement is logically equivalent to the received Statement"
    private static boolean isOf(JsonObject statement, String payload, XapiVersion version) {
        Reading<JsonValue> signed = JsonText.parse(payload);
        return signed instanceof Reading.Valid<JsonValue> valid
                && valid.value() instanceof JsonObject original
                && StatementComparison.areEquivalent(original, statement, version);
    }

    // "If the JWS header includes an X.509 certificate, validate the signature against that certificate"
    private static Optional<String> certificateProblem(JWSObject signature) {
        List<Base64> chain = signature.getHeader().getX509CertChain();
        if (chain == null) {
            return Optional.empty();
        }
        X509Certificate signer =
                chain.isEmpty() ? null : X509CertUtils.parse(chain.get(0).decode());
        if (signer == null || !(signer.getPublicKey() instanceof RSAPublicKey key)) {
            return Optional.of("has an x5c that does not begin with a certificate of an RSA key");
        }
        try {
            return signature.verify(new RSASSAVerifier(key))
                    ? Optional.empty()
                    : Optional.of("is not signed with the key of the certificate in its x5c");
        } catch (JOSEException e) {
            return Optional.of("cannot be verified with the certificate in its x5c");
        }
    }
}
