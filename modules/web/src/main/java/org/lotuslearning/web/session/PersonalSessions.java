package org.lotuslearning.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** The sessions of one person, to be shown to them or deleted; running ones end by that. */
@ApplicationScoped
@Transactional
public class PersonalSessions {
    private static final List<String> COLUMNS = List.of(
            "begunAt",
            "seenAt",
            "closedAt",
            "roles",
            "context",
            "contextTitle",
            "course",
            "module",
            "language",
            "returnUrl");

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @PersistenceContext
    private EntityManager entities;

    public long count(long learner) {
        return entities.createQuery("select count(l) from Launch l where l.learner = :learner", Long.class)
                .setParameter("learner", learner)
                .getSingleResult();
    }

    /** What is remembered of them, without what would open one. */
    public JsonArray held(long learner) {
        JsonArrayBuilder sessions = Json.createArrayBuilder();
        entities.createQuery(
                        "select l." + String.join(", l.", COLUMNS)
                                + " from Launch l where l.learner = :learner order by l.begunAt",
                        Object[].class)
                .setParameter("learner", learner)
                .getResultStream()
                .forEach(row -> {
                    JsonObjectBuilder session = Json.createObjectBuilder();
                    for (int i = 0; i < row.length; i++) {
                        if (row[i] instanceof OffsetDateTime at) {
                            session.add(COLUMNS.get(i), at.toInstant().toString());
                        } else if (row[i] != null) {
                            session.add(COLUMNS.get(i), row[i].toString());
                        }
                    }
                    sessions.add(session);
                });
        return sessions.build();
    }

    /**
     * Deletes the person's sessions, and those in which somebody looks at the person's progress from a gradebook.
     *
     * @param platforms ids of the platforms that the person comes from
     */
    public void erase(long learner, String sub, Collection<Long> platforms) {
        entities.createQuery("delete from Launch l where l.learner = :learner")
                .setParameter("learner", learner)
                .executeUpdate();
        if (!platforms.isEmpty()) {
            entities.createQuery("delete from Launch l where l.reviewOf = :sub and l.platform in :platforms")
                    .setParameter("sub", sub)
                    .setParameter("platforms", platforms)
                    .executeUpdate();
        }
    }
}
