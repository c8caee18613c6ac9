package org.lotuslearning.web.learner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.RiskScore;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.team.TeamPanel;

/**
 * A unit of an exercise as one learner finds it.
 *
 * @param anchor id of the unit's panel, e.g. {@code ex-1-2-i}; also the prefix of its fields' ids
 * @param action where the form posts to, {@code do=save} or {@code do=draft}
 * @param draftAction where autosave posts to
 * @param values what the learner has chosen or written so far, by {@code Part.Field.name}
 * @param savedAt e.g. {@code 14:03}, or {@code 14:03 on 20 November 2026}
 * @param draft whether {@code values} are newer than what was submitted
 * @param elsewhere whether the learner said it was done on paper or with the team
 * @param errors what kept it from being submitted
 * @param opensAfter where a locked unit's key is
 * @param recalled what the learner answered earlier, to this unit or to those it builds on
 * @param riskPolicy what the organisation calls risk scores
 * @param teams how far its team sessions are, by part id; none in a preview
 */
public record UnitView(
        Exercise exercise,
        ExerciseUnit unit,
        String anchor,
        State state,
        String action,
        String draftAction,
        Map<String, List<String>> values,
        Optional<String> savedAt,
        boolean draft,
        boolean elsewhere,
        List<FieldError> errors,
        Optional<Link> opensAfter,
        List<RecalledView> recalled,
        Optional<RiskTerms> riskPolicy,
        Map<String, TeamPanel> teams) {
    public UnitView {
        teams = Map.copyOf(teams);
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
        recalled = List.copyOf(recalled);
    }

    /** A unit without team sessions, where no policy on risk scores holds. */
    public UnitView(
            Exercise exercise,
            ExerciseUnit unit,
            String anchor,
            State state,
            String action,
            String draftAction,
            Map<String, List<String>> values,
            Optional<String> savedAt,
            boolean draft,
            boolean elsewhere,
            List<FieldError> errors,
            Optional<Link> opensAfter,
            List<RecalledView> recalled) {
        this(
                exercise,
                unit,
                anchor,
                state,
                action,
                draftAction,
                values,
                savedAt,
                draft,
                elsewhere,
                errors,
                opensAfter,
                recalled,
                Optional.empty(),
                Map.of());
    }

    /** The same under an organisation's policy on risk scores. */
    public UnitView under(Optional<RiskTerms> policy) {
        return with(policy, teams);
    }

    /** The same with its team sessions. */
    public UnitView with(Map<String, TeamPanel> panels) {
        return with(riskPolicy, panels);
    }

    private UnitView with(Optional<RiskTerms> policy, Map<String, TeamPanel> panels) {
        return new UnitView(
                exercise,
                unit,
                anchor,
                state,
                action,
                draftAction,
                values,
                savedAt,
                draft,
                elsewhere,
                errors,
                opensAfter,
                recalled,
                policy,
                panels);
    }

    /** A unit as it stands in a preview: open, with nothing in it and nowhere to send it. */
    public static UnitView empty(Exercise exercise, ExerciseUnit unit) {
        return new UnitView(
                exercise,
                unit,
                UnitViews.anchor(unit.id()),
                State.OPEN,
                "",
                "",
                Map.of(),
                Optional.empty(),
                false,
                false,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Prefix of the ids of this unit's fields, unique in the page. */
    public String prefix() {
        return prefix(unit.id());
    }

    static String prefix(String unitId) {
        return "u-" + unitId.replaceAll("[^A-Za-z0-9]+", "-") + "-";
    }

    /** Id of a field's first control, the target of its error. */
    public String fieldId(String field) {
        return prefix() + field;
    }

    /** What stands in a text field; empty when nothing does. */
    public String text(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Whether an option was chosen. */
    public boolean chosen(String field, String option) {
        return values.getOrDefault(field, List.of()).contains(option);
    }

    /** The earlier answer that a part is shown against. */
    public Optional<RecalledView> before(Part part) {
        return recalled.stream().filter(earlier -> earlier.covers(part)).findFirst();
    }

    /** How far a team session is; empty in a preview. */
    public Optional<TeamPanel> team(String part) {
        return Optional.ofNullable(teams.get(part));
    }

    /** The parts of this unit's form, in order. */
    public List<Part> parts() {
        return exercise.parts(unit);
    }

    /** What to do about a field. */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    /** Where the document of one of its forms is; empty in a preview. */
    public String documentHref(String part) {
        return action.isEmpty() ? "" : action.replaceFirst("/u/", "/document/") + "/" + part;
    }

    /** Whether anything stands in these fields, or is wrong with them. */
    public boolean touched(Part part) {
        return part.fields().stream()
                .anyMatch(f -> values.containsKey(f.name()) || error(f.name()).isPresent());
    }

    /** Whether what is shown is what was submitted, so that its result can stand beside it. */
    public boolean settled() {
        return state == State.SUBMITTED && !draft && errors.isEmpty();
    }

    /** Whether a score stands beside its levels: that of the answer, or of the draft where there is one. */
    public boolean scoreShown() {
        return (settled() || draft) && errors.isEmpty() && !elsewhere;
    }

    /** Id of the panel with what became of a part. */
    public String resultId(Part part) {
        return fieldId(part.id()) + "-result";
    }

    /** Id of the first panel that is far below; empty where nothing was saved or all of it is in view. */
    public Optional<String> firstResult() {
        return settled() && !elsewhere
                ? parts().stream().filter(this::resultFar).map(this::resultId).findFirst()
                : Optional.empty();
    }

    private boolean resultFar(Part part) {
        return part instanceof CardSort
                || part instanceof HeatMap
                || ((part instanceof RiskScore || part instanceof FormPart) && touched(part));
    }

    /** How far it is. */
    public enum State {
        LOCKED,
        OPEN,
        SUBMITTED
    }
}
