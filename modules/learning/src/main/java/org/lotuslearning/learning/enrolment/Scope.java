package org.lotuslearning.learning.enrolment;

import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;

/**
 * What a placement is for: a learning module, one of its pages, or one exercise on that page.
 *
 * @param page present for a page and for an exercise
 * @param exercise present for an exercise only
 */
public record Scope(String course, String module, Optional<String> page, Optional<String> exercise) {

    /**
     * Reads {@code {course}/{module}[/{page or exercise}]}, as deep links carry it in {@code custom.content} and
     * link targets after {@code /learn/}. An exercise that is called like its page stands after it: {@code
     * lotus/optimise/2.2/2.2}.
     *
     * @return empty when it names nothing that is served
     */
    public static Optional<Scope> find(Catalogue catalogue, String content) {
        String[] parts = content.split("/", -1);
        if (parts.length < 2 || parts.length > 4) {
            return Optional.empty();
        }
        Optional<LearningModule> module = catalogue.course(parts[0]).flatMap((Course c) -> c.module(parts[1]));
        if (module.isEmpty() || parts.length == 2) {
            return module.map(m -> new Scope(m.course(), m.id(), Optional.empty(), Optional.empty()));
        }
        LearningModule m = module.get();
        if (parts.length == 4) {
            return m.page(parts[2])
                    .filter(p -> p.id().equals(parts[3]) && p.exercises().anyMatch(e -> e.id().equals(parts[3])))
                    .map(p -> new Scope(m.course(), m.id(), Optional.of(p.id()), Optional.of(parts[3])));
        }
        Optional<Scope> page =
                m.page(parts[2]).map(p -> new Scope(m.course(), m.id(), Optional.of(p.id()), Optional.empty()));
        return page.or(() -> m.pageOf(parts[2])
                .map((Page p) -> new Scope(m.course(), m.id(), Optional.of(p.id()), Optional.of(parts[2]))));
    }

    /** The inverse of {@link #find}. */
    public String content() {
        String both = exercise.isPresent() && exercise.equals(page) ? "/" + page.get() : "";
        return course + "/" + module
                + both
                + exercise.or(() -> page).map(last -> "/" + last).orElse("");
    }
}
