package org.lotuslearning.web.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An administrator who is signed in. The secret stands in a cookie, its hash is the key. */
@Entity
@Table(name = "console_session")
public class ConsoleSession {
    static final Duration IDLE = Duration.ofHours(2);

    @Id
    @Column(name = "secret_hash")
    private String secretHash;

    private String csrf;

    @Column(name = "begun_at")
    private OffsetDateTime begunAt;

    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ConsoleSession() {}

    ConsoleSession(String secret, Instant now) {
        this.secretHash = Secret.hash(secret);
        this.csrf = Secret.random();
        this.begunAt = now.atOffset(ZoneOffset.UTC);
        this.seenAt = begunAt;
    }

    boolean live(Instant now) {
        return seenAt.toInstant().plus(IDLE).isAfter(now);
    }

    void seen(Instant now) {
        seenAt = now.atOffset(ZoneOffset.UTC);
    }

    public String csrf() {
        return csrf;
    }
}
