package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Goes on writing drafts and answers until the server is gone, and knows what was acknowledged. What was on its way at
 * that moment may have been kept or not; whatever was acknowledged before it must be there.
 */
final class BusyLearner {

    /** What is told of an answer of these learners. */
    private static final String ANSWERED = "answered learn/1.2.i";

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

    /** Three of them. */
    static List<BusyLearner> of(RunningLotus lotus) {
        return Stream.of(Amina.NAME, "Siân Pritchard", "Chidi Eze")
                .map(name -> new BusyLearner(HttpPerson.learner(name, lotus)))
                .toList();
    }

    private BusyLearner(HttpPerson person) {
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

    /** Draft, answer, draft, answer … each on a thread of their own. */
    static List<CompletableFuture<Void>> allWriteUntilTheServerIsGoneOr(
            BooleanSupplier enough, List<BusyLearner> learners) {
        return learners.stream()
                .map(learner -> CompletableFuture.runAsync(
                        () -> learner.writeUntilTheServerIsGoneOr(enough), task -> new Thread(task).start()))
                .toList();
    }

    private void writeUntilTheServerIsGoneOr(BooleanSupplier enough) {
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

    /** What the server acknowledged is told, once for each version, and so is the rest of the story. */
    void isToldOnceAndInOrder(List<Told> all) {
        List<Told> told = all.stream()
                .filter(statement -> statement.actor().equals(sub()))
                .toList();
        assertThat(told).extracting(Told::registration).containsOnly(told.get(0).registration());
        assertThat(told).extracting(Told::id).doesNotHaveDuplicates();
        assertThat(told).extracting(Told::at).isSorted();
        assertThat(told)
                .filteredOn(statement -> statement.event().equals(ANSWERED))
                .hasSize(versions);
        assertThat(told)
                .extracting(Told::event)
                .filteredOn(event -> !event.startsWith("progressed") && !event.equals(ANSWERED))
                .containsExactlyInAnyOrderElementsOf(Told.OF_ALL_OF_LEARN.stream()
                        .filter(event -> !event.equals(ANSWERED))
                        .toList());
    }
}
