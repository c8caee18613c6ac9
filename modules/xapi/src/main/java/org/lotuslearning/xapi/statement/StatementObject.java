package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;

/** What a statement is about (xAPI 1.0.3, Data 2.4.4). */
public sealed interface StatementObject permits Activity, Actor, SubStatement, StatementRef {
    /** With its {@code objectType}. */
    JsonObject toJson();

    /** Without {@code objectType} it is an activity. */
    static StatementObject read(JsonFields fields) {
        String type = fields.optional("objectType", Scalars::text).orElse("Activity");
        return switch (type) {
            case "Activity" -> Activity.read(fields);
            case "Agent" -> Agent.read(fields);
            case "Group" -> Group.read(fields);
            case "SubStatement" -> SubStatement.read(fields);
            case "StatementRef" -> StatementRef.read(fields);
            default ->
                throw new InvalidStatementException(
                        "/objectType", "must be Activity, Agent, Group, SubStatement or StatementRef");
        };
    }
}
