package org.lotuslearning.tracking.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.events.Run;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Activity;
import org.lotuslearning.xapi.statement.ActivityDefinition;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.Context;
import org.lotuslearning.xapi.statement.ContextActivities;
import org.lotuslearning.xapi.statement.Extensions;
import org.lotuslearning.xapi.statement.Interaction;
import org.lotuslearning.xapi.statement.InteractionType;
import org.lotuslearning.xapi.statement.IsoDuration;
import org.lotuslearning.xapi.statement.Result;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementRef;
import org.lotuslearning.xapi.statement.Timestamp;
import org.lotuslearning.xapi.statement.Verb;

/**
 * Says a learning event as an xAPI statement, final, with its id and timestamp (xapi.md, Sending 1).
 *
 * <p>Actor: the learner's account at the issuer, no name and no mailbox. No response, success or score: whatever a
 * learner wrote, chose or rated stays in our database. The exception are our own knowledge checks (design.md, rule 1).
 */
@ApplicationScoped
public class StatementWriter {
    private static final String LANGUAGE = "en";

    private final StatementSettings settings;
    private final String base;
    private final Vocabulary vocabulary;

    @Inject
    public StatementWriter(StatementSettings settings) {
        this.settings = settings;
        this.base = settings.iriBase().toString();
        this.vocabulary = new Vocabulary(settings.iriBase());
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StatementWriter() {
        this.settings = null;
        this.base = null;
        this.vocabulary = null;
    }

    /** Empty for events that concern the gradebook only. */
    public Optional<Statement> write(LearningEvent event) {
        if (event instanceof LearningEvent.Begun) {
            return Optional.of(statement(event, Vocabulary.INITIALIZED, module(event.run()), course(event.run())));
        }
        if (event instanceof LearningEvent.PageRead read) {
            Activity page = named(page(read.run(), read.page()), Vocabulary.PAGE, read.title());
            return Optional.of(statement(event, Vocabulary.EXPERIENCED, page, module(event.run())));
        }
        if (event instanceof LearningEvent.UnitAnswered answered) {
            Activity page = Activity.of(page(answered.run(), answered.page()));
            Statement.Builder statement = builder(event, Vocabulary.ANSWERED, unit(answered), page);
            answered.check().map(CheckInteraction::result).ifPresent(statement::result);
            return Optional.of(statement.build());
        }
        if (event instanceof LearningEvent.Progressed progressed) {
            Extensions extensions =
                    new Extensions(Map.of(Vocabulary.PROGRESS.toString(), Json.createValue(progressed.percent())));
            return Optional.of(builder(event, Vocabulary.PROGRESSED, module(event.run()), course(event.run()))
                    // xAPI Profiles, part two, 9.0: two statements of a run have two timestamps; this one follows from
                    // another
                    .timestamp(Timestamp.of(event.at().plusMillis(1)))
                    .result(Result.EMPTY.withExtensions(extensions))
                    .build());
        }
        if (event instanceof LearningEvent.Completed completed) {
            Result result = Result.EMPTY.withCompletion(true).withDuration(IsoDuration.of(completed.took()));
            return Optional.of(builder(event, Vocabulary.COMPLETED, module(event.run()), course(event.run()))
                    .result(result)
                    .build());
        }
        return Optional.empty();
    }

    /**
     * What takes a statement back (xAPI 1.0.3, Data 2.3.2). It says nothing of anybody: its actor is this installation.
     *
     * @param statement the id of what is taken back
     */
    public Statement voiding(UUID statement, Instant at) {
        Agent us = Agent.of(new Account(settings.iriBase(), "lotus-learning"));
        ContextActivities around =
                new ContextActivities(List.of(), List.of(), List.of(Activity.of(vocabulary.version())), List.of());
        return Statement.builder(us, Vocabulary.VOIDED, new StatementRef(statement))
                .id(UUID.randomUUID())
                .timestamp(Timestamp.of(at))
                .context(Context.EMPTY.withContextActivities(around))
                .build();
    }

    private Statement statement(LearningEvent event, Verb verb, Activity object, Activity parent) {
        return builder(event, verb, object, parent).build();
    }

    private Statement.Builder builder(LearningEvent event, Verb verb, Activity object, Activity parent) {
        Run run = event.run();
        Agent actor = Agent.of(new Account(settings.homePage(run.issuer()), run.sub()));
        ContextActivities around = new ContextActivities(
                List.of(parent), List.of(course(run)), List.of(Activity.of(vocabulary.version())), List.of());
        return Statement.builder(actor, verb, object)
                .id(UUID.randomUUID())
                .timestamp(Timestamp.of(event.at()))
                .context(Context.EMPTY
                        .withRegistration(run.registration())
                        .withRevision(String.valueOf(run.version()))
                        .withPlatform("Lotus Learning")
                        .withLanguage(LANGUAGE)
                        .withContextActivities(around));
    }

    private Activity course(Run run) {
        return Activity.of(URI.create(base + "/activities/" + run.course()));
    }

    private Activity module(Run run) {
        URI id = URI.create(base + "/activities/" + run.course() + "/" + run.module());
        return named(id, Vocabulary.MODULE, run.moduleTitle());
    }

    private URI page(Run run, String page) {
        return URI.create(base + "/activities/" + run.course() + "/" + run.module() + "/" + page);
    }

    private Activity unit(LearningEvent.UnitAnswered answered) {
        Interaction interaction = answered.check()
                .map(check -> CheckInteraction.of(check, LANGUAGE))
                .orElseGet(() -> new Interaction(interactionType(answered), Optional.empty(), Map.of()));
        URI type = answered.check().isPresent() ? Vocabulary.INTERACTION : vocabulary.exercise();
        ActivityDefinition definition =
                ActivityDefinition.of(type, LANGUAGE, answered.title()).withInteraction(interaction);
        return new Activity(page(answered.run(), answered.unit()), Optional.of(definition));
    }

    private static InteractionType interactionType(LearningEvent.UnitAnswered answered) {
        return Arrays.stream(InteractionType.values())
                .filter(type -> type.toString().equals(answered.interactionType()))
                .findFirst()
                .orElse(InteractionType.OTHER);
    }

    private static Activity named(URI id, URI type, String name) {
        return new Activity(id, Optional.of(ActivityDefinition.of(type, LANGUAGE, name)));
    }
}
