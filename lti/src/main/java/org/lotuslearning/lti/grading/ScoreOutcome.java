package org.lotuslearning.lti.grading;

/** What the platform said to a score. What to do about it is the caller's policy. */
public sealed interface ScoreOutcome permits ScoreOutcome.Delivered, GradingProblem {
    /** The platform has the score. */
    record Delivered() implements ScoreOutcome {}
}
