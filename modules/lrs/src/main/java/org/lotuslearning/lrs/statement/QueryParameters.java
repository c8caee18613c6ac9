package org.lotuslearning.lrs.statement;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.lrs.exchange.ParameterReader;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.Timestamp;
import org.lotuslearning.xapi.statement.XapiVersion;

/** The parameters of GET (Communication 2.1.3), and one of ours: {@code after}, which our {@code more} links carry. */
final class QueryParameters {
    /** Where a page begins; only for {@code more} links, whose meaning is ours. */
    static final String AFTER = "after";

    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of(
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            AFTER));

    private final StatementReader reader;
    private final Parameters parameters;

    QueryParameters(MultivaluedMap<String, String> given, XapiVersion version) {
        reader = new StatementReader(version);
        parameters = new Parameters(given, KNOWN);
    }

    Parameters all() {
        return parameters;
    }

    StatementFormat format() {
        return parameters.optional("format", QueryParameters::formatOf).orElse(StatementFormat.EXACT);
    }

    private static Reading<StatementFormat> formatOf(String word) {
        return StatementFormat.read(word)
                .<Reading<StatementFormat>>map(Reading.Valid::new)
                .orElseGet(() -> new Reading.Refused<>("", "must be ids, exact or canonical"));
    }

    /** @param longestPage what a limit of 0, or a greater one, comes to */
    StatementQuery query(int longestPage) {
        long limit = parameters.optional("limit", Parameters::wholeNumber).orElse(0L);
        return new StatementQuery(
                facets(),
                parameters.optional("since", reader::timestamp).map(Timestamp::instant),
                parameters.optional("until", reader::timestamp).map(Timestamp::instant),
                parameters
                        .optional(AFTER, Parameters::wholeNumber)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                parameters.flag("ascending"),
                limit == 0 ? longestPage : (int) Math.min(limit, longestPage));
    }

    /** What is likely to be rarest first, for the database to begin with. */
    private List<UUID> facets() {
        boolean relatedAgents = parameters.flag("related_agents");
        boolean relatedActivities = parameters.flag("related_activities");
        List<UUID> facets = new ArrayList<>();
        parameters
                .optional("registration", reader::uuid)
                .map(Facets::registration)
                .ifPresent(facets::add);
        parameters
                .optional("agent", ParameterReader.agentOrGroup(reader))
                .map(agent -> Facets.agent(agent, relatedAgents))
                .ifPresent(facets::add);
        parameters
                .optional("activity", reader::iri)
                .map(activity -> Facets.activity(activity, relatedActivities))
                .ifPresent(facets::add);
        parameters.optional("verb", reader::iri).map(Facets::verb).ifPresent(facets::add);
        return facets;
    }
}
