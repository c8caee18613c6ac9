package org.lotuslearning.web.courses;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.CourseReading;
import org.lotuslearning.learning.catalogue.LiveCatalogue;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.web.settings.Settings;

/**
 * The courses that are served: those that come with the application and those of {@code LOTUS_CONTENT_DIR}, read once.
 * Where authors try out what they write ({@code LOTUS_CONTENT_PREVIEW}, which the run script sets in demo mode), both are
 * read from their folders again whenever a file has changed, so that a reload of the page shows it.
 */
@ApplicationScoped
public class Courses {
    private static final System.Logger LOG = System.getLogger(Courses.class.getName());

    @Inject
    Settings settings;

    @Inject
    Enrolments enrolments;

    private Optional<Path> preview = Optional.empty();
    private @Nullable LiveCatalogue live;
    private @Nullable Catalogue served;

    @PostConstruct
    void readSettings() {
        preview = settings.contentPreview();
    }

    /** The courses as they are now. Who keeps them longer than a request does not see an author's changes. */
    @Produces
    @Dependent
    @SuppressWarnings("ReferenceEquality") // the same object means that nothing changed
    public synchronized Catalogue now() {
        Catalogue before = served;
        if (before != null && preview.isEmpty()) {
            return before;
        }
        Catalogue read = preview.map(this::live).orElseGet(this::packaged);
        if (read != before) {
            serve(read, preview.isPresent());
            served = read; // not before: where it fails, the next who asks has to be told, too
        }
        return read;
    }

    /** Whether a course is shown to authors while they write it. */
    public boolean preview() {
        return preview.isPresent();
    }

    private Catalogue packaged() {
        ClassLoader loader = Courses.class.getClassLoader();
        return settings.contentDir().map(dir -> Catalogue.read(loader, dir)).orElseGet(() -> Catalogue.read(loader));
    }

    private Catalogue live(Path sources) {
        LiveCatalogue known = live;
        if (known == null) {
            known = new LiveCatalogue(Stream.concat(Stream.of(sources), settings.contentDir().stream())
                    .toList());
            live = known;
        }
        return known.now();
    }

    private void serve(Catalogue catalogue, boolean trial) {
        for (CourseReading.Refused refused : catalogue.refusals()) {
            refused.problems().forEach(problem -> LOG.log(Level.ERROR, "Course refused: {0}", problem));
        }
        catalogue.strayUnits().forEach(problem -> LOG.log(Level.WARNING, "Left out of an evidence map: {0}", problem));
        if (catalogue.courses().isEmpty()) {
            throw new IllegalStateException("There is no course that can be served");
        }
        List.copyOf(catalogue.courses())
                .forEach(course -> course.modules().forEach(module -> {
                    if (trial) {
                        enrolments.tryOut(module);
                    } else {
                        enrolments.serve(module);
                    }
                }));
    }
}
