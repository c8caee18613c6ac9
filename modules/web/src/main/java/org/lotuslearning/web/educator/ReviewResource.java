package org.lotuslearning.web.educator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.learning.records.Review;
import org.lotuslearning.learning.records.Reviews;
import org.lotuslearning.tracking.relay.GradeDeliveries;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Role;

/** One learner's progress, opened from the LMS's gradebook (Submission Review 1.0). */
@Path("/l/{launch}/review")
@RequestScoped
@RolesAllowed(Role.REVIEWER)
public class ReviewResource {
    @Inject
    CurrentLaunch current;

    @Inject
    Reviews reviews;

    @Inject
    GradeDeliveries deliveries;

    @Inject
    Previews previews;

    @Inject
    Pages pages;

    @GET
    public Response review() {
        Launch launch = current.get();
        String sub = launch.reviewOf().orElseThrow(NotFoundException::new);
        Optional<Review> review =
                launch.placement().flatMap(placement -> reviews.of(launch.organisation(), placement, sub));
        return Html.page(pages.render(
                "review.jte",
                new ReviewView(
                        previews.frame(launch, "Progress", Frame.Kind.STAFF),
                        launch.placement().map(p -> previews.scopeTitle(launch)).orElse(""),
                        launch.contextTitle().orElse(""),
                        review.map(ReviewView.Progress::of),
                        review.flatMap(r -> deliveries.of(
                                        launch.organisation(),
                                        launch.placement().orElseThrow(),
                                        r.learner()))
                                .map(ReviewView::words),
                        Optional.of(launch.base() + "class")
                                .filter(c -> launch.placement().isPresent()))));
    }
}
