package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One of the course's fictional cases to choose and read. Other parts of the exercise take their particulars from it.
 *
 * @param optional whether the exercise can be submitted without it; the page folds it then
 */
public record CasePart(String id, String question, Optional<String> hint, boolean optional, List<PracticeCase> cases)
        implements Part {
    public CasePart {
        cases = List.copyOf(cases);
    }

    public Optional<PracticeCase> find(String caseId) {
        return cases.stream().filter(c -> c.id().equals(caseId)).findFirst();
    }

    @Override
    public List<Field> fields() {
        List<Option> options = cases.stream()
                .map(c -> new Option(c.id(), c.title(), Optional.of(c.summary()), Optional.empty()))
                .toList();
        return List.of(new Field(id, question, options, false, !optional));
    }

    @Override
    public String interactionType() {
        return "choice";
    }
}
