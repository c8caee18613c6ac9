package org.lotuslearning.web.team;

import org.lotuslearning.learning.catalogue.TeamSession;
import org.lotuslearning.web.page.Frame;

/**
 * A device whose answer is in ({@code join-sent.jte}). What it answered is not here: on a shared computer the next person
 * would see it.
 *
 * @param action where the page is looked at again
 * @param answered how many have, so that a team can tell whether somebody answered twice
 */
public record JoinSentView(Frame frame, String exercise, TeamSession asked, String action, int answered) {
    /** The form again, empty. */
    public String changeHref() {
        return action + "/change";
    }

    /** Where the device becomes another one. */
    public String anotherAction() {
        return action + "/another";
    }
}
