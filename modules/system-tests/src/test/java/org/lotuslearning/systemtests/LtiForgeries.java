package org.lotuslearning.systemtests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ways in which somebody without the platform's key would try to sign. */
final class LtiForgeries {

    static final PlatformKey STRANGER = PlatformKey.named("stranger");

    private LtiForgeries() {}

    /** By the key of somebody else, which the header brings along under the platform's own kid. */
    static void bringKey(LtiMessage message, String parameter, Object value) {
        message.key = STRANGER;
        message.header.put(parameter, value);
    }

    /** By what everybody knows: the platform's public key, as PEM. */
    static void signByPublicKey(LtiMessage message) {
        byte[] der = message.key.pair().getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        signByHmac(message, pem);
    }

    static void signByHmac(LtiMessage message, String secret) {
        message.header.put("alg", "HS256");
        message.token = token -> resigned(token, hmac(secret, content(token)));
    }

    /**
     * By the right key in another way.
     *
     * @param algorithm by its Java name
     */
    static void signAs(LtiMessage message, String alg, String algorithm) {
        PlatformKey key = message.key;
        message.header.put("alg", alg);
        message.token = token -> resigned(token, key.sign(algorithm, content(token)));
    }

    static String withoutSignature(String token) {
        return resigned(token, new byte[0]);
    }

    static String resigned(String token, byte[] signature) {
        return token.substring(0, token.lastIndexOf('.') + 1) + LtiMessage.base64(signature);
    }

    private static byte[] content(String token) {
        return token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hmac(String secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
