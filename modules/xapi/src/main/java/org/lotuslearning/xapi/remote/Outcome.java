package org.lotuslearning.xapi.remote;

import java.time.Duration;
import java.util.Optional;

/**
 * How a request to an LRS ended. The four cases call for four different reactions, so they are kept apart.
 *
 * @param <T> what a success brings
 */
public sealed interface Outcome<T> {
    /** It was done. */
    record Success<T>(T value) implements Outcome<T> {}

    /**
     * The LRS holds something else than the caller thinks: a statement with one of the ids that differs (409), or a document
     * that somebody has stored meanwhile (409, or 412 for a {@link Precondition}). Fetch it and compare; an equal statement
     * is delivered.
     *
     * @param body the beginning of the answer
     */
    record Conflict<T>(String body) implements Outcome<T> {}

    /**
     * The LRS answered, and refused.
     *
     * @param status any status but 2xx and those of a conflict
     * @param body the beginning of the answer, at most {@value RemoteLRS#EXCERPT} characters
     * @param retryAfter how long the LRS asks to be left alone
     */
    record Refused<T>(int status, String body, Optional<Duration> retryAfter) implements Outcome<T> {}

    /**
     * No usable answer: no connection, a reset, a time-out, half an answer, or a 2xx that is not an LRS's (as a proxy's
     * sign-in page is). The request may have been carried out or not; repeating it is safe, since ids are inside.
     *
     * @param reason for staff; names no person and no secret
     */
    record Unanswered<T>(String reason) implements Outcome<T> {}
}
