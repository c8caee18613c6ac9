package org.lotuslearning.demolms.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.secret.Secret;

/** Who the browser is, by a cookie. They outlive a restart, as everything here does. */
@Singleton
public final class SignIns {

    /** The name of the cookie. */
    public static final String COOKIE = "demo_lms_session";

    /** How long one stays somebody. */
    public static final Duration LIFE = Duration.ofHours(12);

    private final Database database;
    private final Clock clock;

    /** Sign-ins kept in a database. */
    @Inject
    public SignIns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins to be somebody. */
    public Secret begin(Person person) {
        Secret secret = Secret.fresh();
        Instant now = clock.instant();
        database.run(sql -> {
            sql.update("delete from sign_in where expires_at < ?", now);
            sql.update("insert into sign_in values (?, ?, ?)", secret.hash(), person.id(), now.plus(LIFE));
        });
        return secret;
    }

    /** Who holds this cookie. */
    public Optional<Person> holderOf(Secret cookie) {
        return database.transaction(sql -> sql.first(
                "select person.* from person join sign_in on person.id = sign_in.person_id"
                        + " where sign_in.token_hash = ? and sign_in.expires_at > ?",
                People::read,
                cookie.hash(),
                clock.instant()));
    }

    /** Stops being somebody. */
    public void end(Secret cookie) {
        database.run(sql -> sql.update("delete from sign_in where token_hash = ?", cookie.hash()));
    }
}
