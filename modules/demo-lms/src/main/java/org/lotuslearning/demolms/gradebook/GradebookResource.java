package org.lotuslearning.demolms.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
import org.lotuslearning.demolms.settings.DemoSettings;

/** The educator's gradebook. */
@Path("courses/{course}/gradebook")
public class GradebookResource {

    private final Courses courses;
    private final LineItems lineItems;
    private final Scores scores;
    private final DemoSettings settings;
    private final Pages pages;

    @Inject
    GradebookResource(Courses courses, LineItems lineItems, Scores scores, DemoSettings settings, Pages pages) {
        this.courses = courses;
        this.lineItems = lineItems;
        this.scores = scores;
        this.settings = settings;
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

    /** An educator gives another grade than the tool did, as in any gradebook. */
    @POST
    @Path("{item}/{person}")
    @RolesAllowed(Role.EDUCATORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("course") String id,
            @PathParam("item") String item,
            @PathParam("person") String person,
            @FormParam("grade") @Nullable String grade,
            @Context SecurityContext security) {
        Course course = courses.find(id, SignedIn.required(security)).orElseThrow(NotFoundException::new);
        LineItem column = lineItems.find(course.id(), item).orElseThrow(NotFoundException::new);
        if (grade == null || !grade.matches("[0-9]{1,4}([.][0-9]{1,5})?")) {
            throw new BadRequestException("a grade is a number, such as 7.5");
        }
        boolean learner = courses.members(course).stream().anyMatch(m -> m.id().equals(person) && m.is(Role.LEARNER));
        if (!learner) {
            throw new NotFoundException("there is no such learner in this course");
        }
        scores.change(column, person, Double.parseDouble(grade));
        return Response.seeOther(settings.address("/courses/" + course.id() + "/gradebook"))
                .build();
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
            return new GradebookPage.Cell(column.id(), "–", "", review);
        }
        return new GradebookPage.Cell(column.id(), Grades.text(column, score), Grades.detail(score), review);
    }
}
