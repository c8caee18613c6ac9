package org.lotuslearning.web.team;

import java.util.Optional;
import org.lotuslearning.web.page.Frame;

/**
 * A session that takes no answer from this device ({@code join-over.jte}).
 *
 * @param heading what is the case, in a few words
 * @param what the same in a sentence or two
 * @param result what the team said, for a device that answered
 */
public record JoinOverView(
        Frame frame, String exercise, String heading, String what, Optional<TeamResultView> result) {}
