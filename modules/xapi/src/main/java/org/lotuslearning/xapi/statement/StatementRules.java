package org.lotuslearning.xapi.statement;

import java.util.Optional;

/** Rules that look at several properties of a statement or sub-statement at once. */
final class StatementRules {
    private StatementRules() {}

    static void check(Verb verb, StatementObject object, Optional<Context> context) {
        // 2.3.2: "the Object of that voiding Statement MUST have the objectType property set to StatementRef"
        if (verb.isVoided() && !(object instanceof StatementRef)) {
            throw new InvalidStatementException(
                    "/object/objectType", "must be StatementRef in a statement that voids another");
        }
        context.ifPresent(known -> check(object, known));
    }

    // 2.4.6: "MUST only be used if the Statement's Object is an Activity"
    private static void check(StatementObject object, Context context) {
        if (object instanceof Activity) {
            return;
        }
        if (context.revision().isPresent()) {
            throw new InvalidStatementException("/context/revision", "is only for statements about an activity");
        }
        if (context.platform().isPresent()) {
            throw new InvalidStatementException("/context/platform", "is only for statements about an activity");
        }
    }

    // 2.4.9: "Authority MUST be an Agent, except in 3-legged OAuth, where it MUST be a Group with two Agents"
    static void checkAuthority(Actor authority) {
        if (authority instanceof Group group
                && (group.identifier().isPresent() || group.member().size() != 2)) {
            throw new InvalidStatementException("/authority", "must be an agent, or a group of two agents");
        }
    }
}
