package org.lotuslearning.demolms.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.people.Role;
import org.lotuslearning.demolms.people.SignedIn;

/** The educator's gradebook. */
@Path("courses/{course}/gradebook")
public class GradebookResource {

    private final Courses courses;
    private final LineItems lineItems;
    private final Scores scores;
    private final Pages pages;

    @Inject
    GradebookResource(Courses courses, LineItems lineItems, Scores scores, Pages pages) {
        this.courses = courses;
        this.lineItems = lineItems;
        this.scores = scores;
        this.pages = pages;
    }

    /** The table. */
    @GET
    @RolesAllowed(Role.EDUCATORS)
    public Response show(@PathParam("course") String id, @Context SecurityContext security) {
        Course course = courses.find(id, SignedIn.required(security)).orElseThrow(NotFoundException::new);
        List<LineItem> columns = lineItems.of(course.id());
        List<Map<String, Score>> grades = columns.stream()
                .map(column ->
                        scores.of(column).stream().collect(Collectors.toMap(Score::personId, Function.identity())))
                .toList();
        List<GradebookPage.Row> rows = courses.members(course).stream()
                .filter(member -> member.is(Role.LEARNER))
                .map(learner -> row(learner, columns, grades))
                .toList();
        return pages.show(
                "gradebook", "Gradebook, " + course.title(), security, new GradebookPage(course, columns, rows));
    }

    private static GradebookPage.Row row(Person learner, List<LineItem> columns, List<Map<String, Score>> grades) {
        List<GradebookPage.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(learner, columns.get(i), grades.get(i).get(learner.id())));
        }
        return new GradebookPage.Row(learner, cells);
    }

    private static GradebookPage.Cell cell(Person learner, LineItem column, @Nullable Score score) {
        Optional<String> review =
                column.submissionReview().map(offered -> "/review/" + column.id() + "/" + learner.id());
        if (score == null) {
            return new GradebookPage.Cell("–", "", review);
        }
        return new GradebookPage.Cell(Grades.text(column, score), Grades.detail(score), review);
    }
}
