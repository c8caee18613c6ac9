package org.lotuslearning.lti.key;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Optional;

/** Which of the keys that a platform publishes may sign its launches. */
public final class LaunchKeys {
    private static final int MIN_RSA_BITS = 2048;

    private LaunchKeys() {}

    /** LTI 1.3 Security Framework 6.3: RSA keys for signatures; a weak key is no key. */
    public static Optional<RSAKey> usable(JWK key) {
        boolean signs = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean rs256 = key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256);
        return key instanceof RSAKey rsa && signs && rs256 && rsa.size() >= MIN_RSA_BITS
                ? Optional.of(rsa)
                : Optional.empty();
    }
}
