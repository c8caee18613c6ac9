package org.lotuslearning.systemtests;

import java.util.List;

/** What one learner does and writes in the story. Each text has a word that is nowhere else, so that it can be sought. */
final class Amina {

    static final String NAME = "Amina Yusuf";
    static final String EMAIL = "amina.yusuf@demo.example";
    static final String STAFF_NUMBER = "D100231";

    /** As the demo LMS calls her in launches. */
    static final String SUB = "5b0c7f0e-6f3c-4a53-9f0e-0d6f5f1f2a01";

    static final String WHY = "The quokka story stayed with me";
    static final String MINDFUL = "Breathe at the bandicoot corner before I speak";
    static final String HALF = "I lead like a wombat who";

    static final String REST = " laughs with the kookaburra";

    private static final String ACTION = "Ask the numbat question on Monday";
    private static final String BUILD = "Sit down as the bilby does";
    private static final String STEP = "One potoroo talk a day";

    /** What no statement, no staff page and no log may hold. */
    static final List<String> SECRETS =
            List.of("quokka", "bandicoot", "wombat", "numbat", "bilby", "potoroo", "kookaburra");

    private Amina() {}

    /** Exercise 1.2.i without what has to be there. */
    static void forgetsThePlan(Exercise exercise) {
        exercise.write("what makes you place it there", WHY)
                .write("How could you be more mindful", MINDFUL)
                .save();
    }

    static void completesFeelings(Exercise exercise) {
        exercise.choose("Where on the continuum", "Compassion")
                .write("What you will do, action 1", ACTION)
                .save();
    }

    static void answersElements(Exercise exercise) {
        exercise.choose("Attending", "Often")
                .choose("Understanding", "Sometimes")
                .choose("Empathising", "Rarely")
                .choose("Helping", "Almost always")
                .choose("Which of the four is your main strength?", "Helping")
                .write("How can you build on this strength", BUILD)
                .choose("Which of the four could be stronger?", "Empathising")
                .write("What you will do, action 1", STEP)
                .save();
    }

    static void beginsLeadership(Exercise exercise) {
        exercise.choose("Effective leadership", "Often")
                .choose("Inclusive leadership", "Sometimes")
                .choose("Collective leadership", "Often")
                .choose("Systems leadership", "Rarely")
                .type("How would you describe your own style", HALF);
    }

    static void completesLeadership(Exercise exercise) {
        exercise.type("How would you describe your own style", REST).save();
    }
}
