package org.lotuslearning.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.GradeRule;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.tracking.relay.GradeDeliveries;
import org.lotuslearning.tracking.relay.GradeDelivery;
import org.lotuslearning.tracking.relay.GradeDelivery.State;
import org.lotuslearning.tracking.relay.GradePage;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.session.Launch;

/** Says in words how the grades of an educator's placement are doing. */
@RequestScoped
class ClassGrades {
    @Inject
    Enrolments enrolments;

    @Inject
    GradeDeliveries deliveries;

    @Inject
    Clock clock;

    /**
     * The part of the class page.
     *
     * @param page from 1; anything that is no number shows the first
     * @param here address of the class page, to which this page's number is added
     * @param told what was just done, as {@link GradesResource} says it in the address
     */
    Optional<GradesView> view(Launch launch, String page, String here, String told) {
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return launch.placement()
                .flatMap(enrolments::placement)
                .map(placement -> view(launch, placement, number, here, told));
    }

    private GradesView view(Launch launch, Placement placement, int number, String here, String told) {
        GradePage page = deliveries.ofPlacement(launch.organisation(), placement.id(), number);
        return new GradesView(
                GradesResource.Told.words(told),
                placement.graded(),
                placement.gradeRule() == GradeRule.PROGRESS,
                Arrays.stream(State.values())
                        .filter(state -> page.count(state) > 0)
                        .map(state -> new GradesView.Figure(word(state), page.count(state)))
                        .toList(),
                page.count(State.REFUSED) + page.count(State.NOT_GRADED) + enrolments.keptBack(placement.id()),
                asked(page),
                page.rows().stream().map(this::row).toList(),
                page.page(),
                page.pages(),
                here + "grades=",
                launch.base() + "grades/");
    }

    private String asked(GradePage page) {
        String when = page.readAt().map(at -> Dates.moment(at, clock)).orElse("");
        if (when.isEmpty()) {
            return "It has not been asked yet; it is asked once a day.";
        }
        return page.readProblem()
                .map(problem -> "Asked last at " + when + ", in vain: " + sentence(problem))
                .orElse("Asked last at " + when + "; it is asked once a day.");
    }

    private GradesView.Row row(GradeDelivery delivery) {
        return new GradesView.Row(
                name(delivery),
                delivery.percent() + "%",
                word(delivery.state()),
                delivery.state() == State.ARRIVED,
                detail(delivery),
                Optional.of(delivery.learner()).filter(learner -> delivery.resendable()));
    }

    static String name(GradeDelivery delivery) {
        return delivery.name().orElse("Name not given by the LMS");
    }

    private static String word(State state) {
        return switch (state) {
            case ARRIVED -> "Arrived";
            case WAITING -> "Waiting";
            case NOT_GRADED -> "Not graded by the LMS";
            case REFUSED -> "Refused";
            case CHANGED -> "Changed in the LMS";
        };
    }

    private String detail(GradeDelivery delivery) {
        String since = Dates.moment(delivery.since(), clock);
        return switch (delivery.state()) {
            case ARRIVED -> since;
            case WAITING ->
                ("Since " + since + ". " + sentence(delivery.reason())).strip()
                        + delivery.nextTry()
                                .map(at -> " Next try at " + Dates.moment(at, clock) + ".")
                                .orElse("");
            case NOT_GRADED, REFUSED -> sentence(delivery.reason());
            case CHANGED -> changed(delivery);
        };
    }

    private static String changed(GradeDelivery delivery) {
        String sent = percent(delivery.sentPercent());
        String more = (delivery.percent() + "%").equals(sent)
                ? ""
                : " " + delivery.percent() + "% is done by now; it is not sent unless you say so.";
        return "The gradebook says " + percent(delivery.readPercent()) + ", we sent " + sent
                + ": somebody changed it in the LMS." + more;
    }

    /** A share in words, e.g. {@code 40%} or {@code 66.7%}. */
    static String percent(OptionalDouble percent) {
        return percent.isEmpty()
                ? "no grade"
                : String.format(Locale.UK, "%.1f", percent.getAsDouble()).replaceFirst("\\.0$", "") + "%";
    }

    private static String sentence(String words) {
        if (words.isEmpty()) {
            return "";
        }
        String begun = words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        return begun.matches("(?s).*[.!?)]") ? begun : begun + ".";
    }
}
