package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.statement.SentFiles.attachment;
import static org.lotuslearning.lrs.statement.SentFiles.part;
import static org.lotuslearning.lrs.statement.SentFiles.send;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.Sample;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Attachment;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Signed statements (xAPI 1.0.3, Data 2.6 and appendix D). */
class SignatureTest {
    private static final String TYPE = "application/octet-stream";
    private static final String EXAMPLE = SentFiles.example("signature.txt").strip();
    private static final JsonObject SIGNED = JsonText.object(SentFiles.example("signed.json"));
    private static final KeyPair KEY = key();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheSpecificationsExampleAndItsSignature(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);

        HttpResponse<String> stored = send(lrs, SIGNED.toString(), part(TYPE, bytes(EXAMPLE)));

        assertThat(stored.statusCode()).isEqualTo(200);
        List<Multipart.Part> parts =
                SentFiles.parts(lrs, "statements?attachments=true&statementId=" + SIGNED.getString("id"));
        assertThat(parts.get(1).content()).isEqualTo(bytes(EXAMPLE));
    }

    @Test
    void seesThatTheExampleIsSignedWithAnotherKeyThanItsCertificateHas() {
        int signature = EXAMPLE.lastIndexOf('.');
        String other =
                EXAMPLE.substring(0, signature) + EXAMPLE.substring(signature).replace('0', '1');

        assertThat(problem(EXAMPLE, SIGNED, XapiVersion.V1_0_3)).isEmpty();
        assertThat(problem(other, SIGNED, XapiVersion.V1_0_3).orElse("")).contains("not signed with the key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void acceptsASignatureWithoutACertificate(String algorithm) {
        JsonObject statement = Sample.read(someone(), "1.1").toJson();
        byte[] signature = bytes(signed(algorithm, statement.toString()));

        HttpResponse<String> response =
                send(LrsServer.on(TestDatabase.H2), with(statement, TYPE, signature), part(TYPE, signature));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOtherAlgorithmsAndWhatIsNoSignature() {
        JsonObject statement = Sample.read(someone(), "1.1").toJson();
        String json = statement.toString();

        assertThat(problem(signed("HS256", json), statement, XapiVersion.V1_0_3).orElse(""))
                .contains("RS256");
        assertThat(problem("no signature", statement, XapiVersion.V1_0_3).orElse(""))
                .contains("RFC 7515");
        assertThat(problem(signed("RS256", json.replaceFirst("\"", "'")), statement, XapiVersion.V1_0_3)
                        .orElse(""))
                .contains("this very statement");
        assertThat(problem(signed("RS256", "[]"), statement, XapiVersion.V1_0_3).orElse(""))
                .contains("this very statement");
        assertThat(problem(signed("RS256", json.replace("experienced", "passed")), statement, XapiVersion.V1_0_3)
                        .orElse(""))
                .contains("this very statement");
        assertThat(problem(withCertificate(json), statement, XapiVersion.V1_0_3).orElse(""))
                .contains("x5c");
    }

    /** RFC 7515, 4.1.11: what must be understood is not. */
    @Test
    void refusesExtensionsThatMustBeUnderstood() {
        JsonObject statement = Sample.read(someone(), "1.1").toJson();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .criticalParams(Set.of("exp"))
                .customParam("exp", 1)
                .build();

        assertThat(problem(signed(header, statement.toString()), statement, XapiVersion.V1_0_3)
                        .orElse(""))
                .contains("crit");
    }

    @Test
    void comparesDurationsAsTheVersionSays() {
        JsonObject statement = JsonText.object("""
                {"id":"%s","result":{"duration":"P1DT12H36M0.1237S"}}""".formatted(UUID.randomUUID()));
        String signature = signed("RS256", statement.toString().replace("0.1237", "0.12"));

        assertThat(problem(signature, statement, XapiVersion.V2_0)).isEmpty();
        assertThat(problem(signature, statement, XapiVersion.V1_0_3)).isPresent();
    }

    @Test
    void refusesASignatureThatIsNotThereOrOfAnotherType() {
        LrsServer lrs = LrsServer.on(TestDatabase.H2);
        JsonObject statement = Sample.read(someone(), "1.1").toJson();
        byte[] signature = bytes(signed("RS256", statement.toString()));

        HttpResponse<String> absent = lrs.post(with(statement, TYPE, signature)
                .replace("\"length\"", "\"fileUrl\":\"http://example.com/signature\",\"length\""));
        HttpResponse<String> text = send(lrs, with(statement, "text/plain", signature), part("text/plain", signature));

        assertThat(absent.statusCode()).isEqualTo(400);
        assertThat(error(absent)).startsWith("/attachments/0/sha2 is of a signature");
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(error(text)).startsWith("/attachments/0/contentType must be");
    }

    private static Optional<String> problem(String signature, JsonObject statement, XapiVersion version) {
        return Signature.problem(bytes(signature), statement, version);
    }

    private static String with(JsonObject statement, String type, byte[] signature) {
        JsonObject attachment = JsonText.object(attachment(Attachment.SIGNATURE.toString(), type, signature));
        return JsonText.PROVIDER
                .createObjectBuilder(statement)
                .add("attachments", JsonText.PROVIDER.createArrayBuilder().add(attachment))
                .build()
                .toString();
    }

    private static String signed(String algorithm, String payload) {
        return signed(new JWSHeader(JWSAlgorithm.parse(algorithm)), payload);
    }

    private static String withCertificate(String payload) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .x509CertChain(List.of(Base64.encode("no certificate")))
                        .build(),
                payload);
    }

    private static String signed(JWSHeader header, String payload) {
        try {
            JWSSigner signer = header.getAlgorithm().equals(JWSAlgorithm.HS256)
                    ? new MACSigner(new byte[32])
                    : new RSASSASigner(KEY.getPrivate());
            JWSObject signature = new JWSObject(header, new Payload(payload));
            signature.sign(signer);
            return signature.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
