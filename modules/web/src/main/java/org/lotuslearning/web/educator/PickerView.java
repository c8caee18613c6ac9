package org.lotuslearning.web.educator;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.search.Hit;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.lookup.Wanted;
import org.lotuslearning.web.page.Frame;

/**
 * What an educator can put into an LMS course ({@code picker.jte}).
 *
 * <p>The form posts the field "content" once for each tick, "q" for the search, and "do" or "preview" of
 * the button.
 *
 * @param context the LMS course's title; empty where the LMS does not tell
 * @param many whether the LMS takes several at once ({@code accept_multiple}, LTI Deep Linking 2.0, 3.4.1)
 * @param links whether the LMS takes links at all
 * @param message what to know about the search, empty when there is nothing to say
 * @param shelves all courses, or those with something that was found
 * @param kept what is ticked and not among what is shown
 */
public record PickerView(
        Frame frame,
        String action,
        String context,
        boolean many,
        boolean links,
        Wanted wanted,
        String message,
        List<Shelf> shelves,
        List<Choice> kept,
        List<FieldError> errors) {
    public PickerView {
        shelves = List.copyOf(shelves);
        kept = List.copyOf(kept);
        errors = List.copyOf(errors);
    }

    /** How many things were found. */
    public int found() {
        return shelves.stream().mapToInt(shelf -> shelf.found().size()).sum();
    }

    /**
     * A course.
     *
     * @param whole the course itself, where it is not a search
     * @param modules of the course, where it is not a search
     * @param found what a search found in it
     */
    public record Shelf(String title, Optional<Choice> whole, List<Unfolded> modules, List<Choice> found) {
        public Shelf {
            modules = List.copyOf(modules);
            found = List.copyOf(found);
        }
    }

    /**
     * A module, or a page of one, with what is in it.
     *
     * @param open whether what is in it shows at once
     */
    public record Unfolded(Choice choice, boolean open, List<Unfolded> inside) {
        public Unfolded {
            inside = List.copyOf(inside);
        }
    }

    /**
     * A box to tick.
     *
     * @param where in which part of the course it is, in a list of what was found; else empty
     * @param excerpt the words around what was found; may be empty
     */
    public record Choice(Pickable what, boolean ticked, String where, List<Hit.Piece> excerpt) {
        public Choice {
            excerpt = List.copyOf(excerpt);
        }

        /** Of its box in the page. */
        public String id() {
            return id(what.content());
        }

        static String id(String content) {
            return "pick-" + content.replaceAll("[^A-Za-z0-9]+", "-");
        }
    }
}
