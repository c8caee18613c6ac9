package org.lotuslearning.web.educator;

import java.util.List;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Frame;

/**
 * What an educator can put into an LMS course ({@code picker.jte}).
 *
 * <p>The form posts {@code content}, once for each choice ({@code lotus/learn} or {@code lotus/learn/1.2}), and for
 * each a {@code title:} followed by the content. The button {@code do=add} adds, {@code do=cancel} goes back.
 *
 * @param many whether the LMS takes several at once ({@code accept_multiple}, LTI Deep Linking 2.0, 3.4.1)
 */
public record PickerView(
        Frame frame, List<PickerCourse> courses, String action, List<FieldError> errors, boolean many) {
    public PickerView {
        courses = List.copyOf(courses);
        errors = List.copyOf(errors);
    }

    /** A picker for an LMS that takes several at once. */
    public PickerView(Frame frame, List<PickerCourse> courses, String action, List<FieldError> errors) {
        this(frame, courses, action, errors, true);
    }

    /** A course and its modules. */
    public record PickerCourse(String id, String title, List<PickerModule> modules) {
        public PickerCourse {
            modules = List.copyOf(modules);
        }
    }

    /** A learning module; {@code content} as in {@code custom.content}, e.g. {@code lotus/learn}. */
    public record PickerModule(
            String content, String title, String strapline, String petal, int minutes, List<PickerPage> pages) {
        public PickerModule {
            pages = List.copyOf(pages);
        }
    }

    /** One page, for those who assign less than a module. */
    public record PickerPage(String content, String title) {}
}
