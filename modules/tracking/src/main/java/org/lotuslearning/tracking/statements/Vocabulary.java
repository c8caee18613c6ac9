package org.lotuslearning.tracking.statements;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.lotuslearning.xapi.statement.Verb;

/**
 * The verbs and activity types that we send: ADL's, without the cmi5 category, since an LTI launch has no cmi5 session; and
 * one type of our own.
 */
final class Vocabulary {
    static final Verb INITIALIZED = verb("initialized");
    static final Verb EXPERIENCED = verb("experienced");
    static final Verb ANSWERED = verb("answered");
    static final Verb PROGRESSED = verb("progressed");
    static final Verb COMPLETED = verb("completed");
    static final Verb VOIDED = Verb.of(Verb.VOIDED, "en", "voided");

    static final URI MODULE = type("module");
    static final URI PAGE = URI.create("http://activitystrea.ms/schema/1.0/page");
    static final URI INTERACTION = type("cmi.interaction");

    /** cmi5's, 0–100. */
    static final URI PROGRESS = URI.create("https://w3id.org/xapi/cmi5/result/extensions/progress");

    static final List<URI> OF_OTHERS = Stream.of(
                    Stream.of(INITIALIZED, EXPERIENCED, ANSWERED, PROGRESSED, COMPLETED, VOIDED)
                            .map(Verb::id),
                    Stream.of(MODULE, PAGE, INTERACTION, PROGRESS))
            .flatMap(terms -> terms)
            .toList();

    private final String base;

    /** @param iriBase as in {@link StatementSettings} */
    Vocabulary(URI iriBase) {
        this.base = iriBase.toString();
    }

    URI profile() {
        return URI.create(base + "/profile");
    }

    /** What statements carry as category. */
    URI version() {
        return URI.create(base + "/profile/v1");
    }

    /** Everything that is answered but is no check. A type of its own, since a template is chosen by verb and type alone. */
    URI exercise() {
        return URI.create(profile() + "#exercise");
    }

    /** Of a template or pattern, which leads to its place on the profile's page. */
    URI part(String name) {
        return URI.create(version() + "#" + name);
    }

    private static Verb verb(String name) {
        return Verb.of(URI.create("http://adlnet.gov/expapi/verbs/" + name), "en", name);
    }

    private static URI type(String name) {
        return URI.create("http://adlnet.gov/expapi/activities/" + name);
    }
}
