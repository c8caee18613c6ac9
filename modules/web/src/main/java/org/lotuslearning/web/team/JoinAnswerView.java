package org.lotuslearning.web.team;

import java.util.List;
import java.util.Map;
import org.lotuslearning.learning.catalogue.TeamSession;
import org.lotuslearning.web.page.Frame;

/**
 * The statements on a colleague's device ({@code join-answer.jte}).
 *
 * @param action where the form is sent
 * @param values what was chosen in a form that lacks something, by statement id; never what is in already
 * @param changes whether it replaces what this device sent before
 * @param missing ids of statements that have to be rated yet, after the form was sent without them
 * @param least from how many answers on there is a result
 */
public record JoinAnswerView(
        Frame frame,
        String exercise,
        TeamSession asked,
        String action,
        Map<String, String> values,
        boolean changes,
        List<String> missing,
        int least) {
    public JoinAnswerView {
        values = Map.copyOf(values);
        missing = List.copyOf(missing);
    }

    /** The name of a statement's field, and the start of the ids of its controls. */
    public String field(String statement) {
        return "s-" + statement;
    }
}
