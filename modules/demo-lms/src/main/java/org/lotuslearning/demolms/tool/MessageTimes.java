package org.lotuslearning.demolms.tool;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** The rules for {@code iat} and {@code exp} of a message from the tool (1EdTech Security Framework 5.1.2, 4.1). */
public final class MessageTimes {

    /** How far the tool's clock may be off. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    /** The longest life of a message; what is used once is remembered for as long. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private MessageTimes() {}

    /**
     * What is wrong with the times of a message, if anything is.
     *
     * @return the end of a sentence that begins with the name of the message
     */
    public static Optional<String> wrong(JWTClaimsSet claims, Instant now) {
        Date issued = claims.getIssueTime();
        Date expires = claims.getExpirationTime();
        if (issued == null || expires == null) {
            return Optional.of("it has no " + (issued == null ? "iat" : "exp"));
        }
        if (issued.toInstant().isAfter(now.plus(LEEWAY))) {
            return Optional.of("its iat " + issued.toInstant() + " is in the future; here it is " + now);
        }
        if (!expires.toInstant().isAfter(now.minus(LEEWAY))) {
            return Optional.of("it expired at " + expires.toInstant() + "; here it is " + now);
        }
        if (expires.toInstant().isAfter(issued.toInstant().plus(LONGEST_LIFE))) {
            return Optional.of("it lives longer than " + LONGEST_LIFE.toMinutes() + " minutes");
        }
        return Optional.empty();
    }
}
