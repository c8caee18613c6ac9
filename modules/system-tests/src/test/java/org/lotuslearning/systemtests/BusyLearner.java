package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Goes on writing drafts and answers until the server is gone, and knows what was acknowledged. What was on its way at
 * that moment may have been kept or not; whatever was acknowledged before it must be there.
 */
final class BusyLearner {

    private final HttpPerson person;
    private final HttpLearning learning;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private int written;
    private Kept draft = new Kept("", "");
    private Kept answer = new Kept("", "");
    private int versions;

    /**
     * One text of the learner's.
     *
     * @param acknowledged the last text that the server said it had kept
     * @param sent the last text that was sent; the same, unless no answer came
     */
    private record Kept(String acknowledged, String sent) {

        Kept sending(String text) {
            return new Kept(acknowledged, text);
        }

        Kept confirmed() {
            return new Kept(sent, sent);
        }

        /** What is true after a restart, which shows this text. */
        Kept found(String text) {
            assertThat(text).isIn(acknowledged, sent);
            return new Kept(text, text);
        }
    }

    BusyLearner(HttpPerson person) {
        this.person = person;
        this.learning = new HttpLearning(person);
    }

    String sub() {
        return person.sub();
    }

    /** How many texts the server has acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** How many versions of the answer there are. */
    int versions() {
        return versions;
    }

    /** Draft, answer, draft, answer … */
    void writeUntilTheServerIsGone() {
        writeUntilTheServerIsGoneOr(() -> false);
    }

    /** As long as somebody wants more, unless the server is gone before. */
    void writeUntilTheServerIsGoneOr(BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                writeADraft();
                writeAnAnswer();
            }
        } catch (IOException gone) {
            // that is what this waits for
        }
    }

    private void writeADraft() throws IOException {
        draft = draft.sending("Notes, number " + ++written);
        learning.draftNotes(draft.sent());
        draft = draft.confirmed();
        acknowledged.incrementAndGet();
    }

    private void writeAnAnswer() throws IOException {
        answer = answer.sending("Thoughts, number " + ++written);
        learning.answerFeelings(answer.sent());
        answer = answer.confirmed();
        versions++;
        acknowledged.incrementAndGet();
    }

    /** Reads back what the server has, in the session that began before it was killed. */
    void findsEverythingAgain() {
        try {
            draft = draft.found(learning.notes());
            String before = answer.acknowledged();
            answer = answer.found(learning.mindful());
            versions += answer.acknowledged().equals(before) ? 0 : 1;
        } catch (IOException e) {
            throw new AssertionError("The session does not go on", e);
        }
    }

    void finishes() {
        try {
            learning.doTheRestAndFinish();
        } catch (IOException e) {
            throw new AssertionError("The module cannot be finished", e);
        }
    }
}
