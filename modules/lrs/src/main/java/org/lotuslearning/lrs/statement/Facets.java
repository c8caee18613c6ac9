package org.lotuslearning.lrs.statement;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lotuslearning.lrs.exchange.HashedKey;
import org.lotuslearning.xapi.statement.Activity;
import org.lotuslearning.xapi.statement.Actor;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.Context;
import org.lotuslearning.xapi.statement.ContextActivities;
import org.lotuslearning.xapi.statement.Group;
import org.lotuslearning.xapi.statement.Identifier;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementObject;
import org.lotuslearning.xapi.statement.SubStatement;

/**
 * What a statement can be found by (Communication 2.1.3, parameters of GET), as keys of one size.
 */
final class Facets {
    private final Set<UUID> keys = new TreeSet<>();

    private Facets() {}

    /** Every key of a statement, in a fixed order. */
    static Set<UUID> of(Statement statement, Actor authority) {
        Facets facets = new Facets();
        facets.keys.add(verb(statement.verb().id()));
        facets.direct(statement.actor());
        facets.direct(statement.object());
        facets.related(authority);
        facets.related(statement.actor(), statement.object(), statement.context());
        statement
                .context()
                .flatMap(Context::registration)
                .map(Facets::registration)
                .ifPresent(facets.keys::add);
        return facets.keys;
    }

    static UUID verb(URI id) {
        return HashedKey.ofOne("verb", id.toString());
    }

    static UUID registration(UUID registration) {
        return HashedKey.ofOne("registration", registration.toString());
    }

    /** @param broadly as with {@code related_agents} */
    static UUID agent(Identifier identifier, boolean broadly) {
        return HashedKey.ofOne(broadly ? "related agent" : "agent", identifier.key());
    }

    /** @param broadly as with {@code related_activities} */
    static UUID activity(URI id, boolean broadly) {
        return HashedKey.ofOne(broadly ? "related activity" : "activity", id.toString());
    }

    // "the Actor or Object of the Statement"; "the Object of the Statement is an Activity with the specified id"
    private void direct(StatementObject part) {
        add(part, false);
    }

    // "the Actor, Object, Authority, Instructor, Team, or any of these properties in a contained SubStatement";
    // "the Object, any of the context Activities, or any of those properties in a contained SubStatement"
    private void related(Actor actor, StatementObject object, Optional<Context> context) {
        related(actor);
        if (object instanceof SubStatement contained) {
            related(contained.actor(), contained.object(), contained.context());
        } else {
            related(object);
        }
        context.ifPresent(this::related);
    }

    private void related(Context context) {
        context.instructor().ifPresent(this::related);
        context.team().ifPresent(this::related);
        // 2.0, 4.1.6.1 counts these among the related agents
        context.contextAgents().forEach(one -> related(one.agent()));
        context.contextGroups().forEach(one -> related(one.group()));
        context.contextActivities().ifPresent(this::related);
    }

    private void related(ContextActivities activities) {
        activities.parent().forEach(this::related);
        activities.grouping().forEach(this::related);
        activities.category().forEach(this::related);
        activities.other().forEach(this::related);
    }

    private void related(StatementObject part) {
        add(part, true);
    }

    private void add(StatementObject part, boolean broadly) {
        if (part instanceof Activity activity) {
            keys.add(activity(activity.id(), broadly));
        } else if (part instanceof Agent agent) {
            keys.add(agent(agent.identifier(), broadly));
        } else if (part instanceof Group group) {
            group.identifier().ifPresent(identifier -> keys.add(agent(identifier, broadly)));
            // "Groups that have members which match the specified Agent … are considered a match"
            group.member().forEach(member -> keys.add(agent(member.identifier(), broadly)));
        }
    }
}
