package org.lotuslearning.web.session;

/** What a request shows of its session. */
public sealed interface Presented {
    /** A session that may be used. */
    record Live(Launch launch) implements Presented {}

    /** The right cookie, but the twelve hours are over. What the learner sends is theirs and may be kept. */
    record Expired(Launch launch) implements Presented {}

    /** No session, a closed one, or one without its cookie: nothing is known of who asks. */
    record Nothing() implements Presented {}
}
