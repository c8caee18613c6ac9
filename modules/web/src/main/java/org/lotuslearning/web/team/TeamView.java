package org.lotuslearning.web.team;

import org.lotuslearning.learning.catalogue.TeamSession;
import org.lotuslearning.web.page.Frame;

/**
 * The note-taker's page of a team session ({@code team.jte}), made to be shown to the team.
 *
 * @param exercise the exercise's title
 * @param joinAddress what colleagues open, as people type it
 * @param backHref the exercise
 */
public record TeamView(
        Frame frame,
        String petal,
        String exercise,
        TeamSession asked,
        TeamPanel panel,
        String joinAddress,
        String startAction,
        String closeAction,
        String backHref) {}
