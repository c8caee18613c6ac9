package org.lotuslearning.tracking.statements;

import java.net.URI;
import org.lotuslearning.xapi.statement.Verb;

/** The verbs and activity types that we send: ADL's, without the cmi5 category, since an LTI launch has no cmi5 session. */
final class Vocabulary {
    static final Verb INITIALIZED = verb("initialized");
    static final Verb EXPERIENCED = verb("experienced");
    static final Verb ANSWERED = verb("answered");
    static final Verb PROGRESSED = verb("progressed");
    static final Verb COMPLETED = verb("completed");

    static final URI COURSE = type("course");
    static final URI MODULE = type("module");
    static final URI PAGE = URI.create("http://activitystrea.ms/schema/1.0/page");
    static final URI INTERACTION = type("cmi.interaction");

    /** cmi5 and video profile, 0–100. */
    static final URI PROGRESS = URI.create("https://w3id.org/xapi/cmi5/result/extensions/progress");

    private Vocabulary() {}

    private static Verb verb(String name) {
        return Verb.of(URI.create("http://adlnet.gov/expapi/verbs/" + name), "en", name);
    }

    private static URI type(String name) {
        return URI.create("http://adlnet.gov/expapi/activities/" + name);
    }
}
