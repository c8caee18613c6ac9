package org.lotuslearning.web.educator;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Frame;

/**
 * What was ticked, before it becomes links in the LMS course ({@code pick-links.jte}). The names of the fields end with a
 * colon and the content, see {@link PickedLink}.
 *
 * @param context the LMS course's title; empty where the LMS does not tell
 * @param columns whether the LMS may be sent gradebook columns
 * @param places whether the LMS opens links in a frame and in a window, so that there is a choice
 * @param window whether a window is all that it offers
 */
public record LinksView(
        Frame frame, String action, String context, boolean columns, boolean places, boolean window, List<Link> links) {
    public LinksView {
        links = List.copyOf(links);
    }

    /** All errors with the ids of their fields; with several links each says which it is about. */
    public List<FieldError> errors() {
        return links.stream()
                .flatMap(link -> link.errors().stream()
                        .map(e -> new FieldError(
                                link.id(e.field()),
                                links.size() == 1 ? e.message() : link.what().name() + ": " + e.message())))
                .toList();
    }

    /**
     * One of them.
     *
     * @param number from 1
     * @param title as it stands in its field
     */
    public record Link(int number, Pickable what, PickedLink typed, String title, List<FieldError> errors) {
        public Link {
            errors = List.copyOf(errors);
        }

        public String id(String field) {
            return "link-" + number + "-" + field;
        }

        public String name(String field) {
            return field + ":" + what.content();
        }

        public Optional<String> error(String field) {
            return errors.stream()
                    .filter(e -> e.field().equals(field))
                    .map(FieldError::message)
                    .findFirst();
        }

        /** For {@code aria-describedby}. */
        public Optional<String> errorId(String field) {
            return error(field).map(e -> id(field) + "-error");
        }
    }
}
