package org.lotuslearning.demolms.gradebook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;

/** What requests about line items have in common: whose they are, and what a body says. */
@Singleton
final class LineItemRequests {

    private final Courses courses;
    private final Activities activities;
    private final LineItems lineItems;
    private final Addresses addresses;

    @Inject
    LineItemRequests(Courses courses, Activities activities, LineItems lineItems, Addresses addresses) {
        this.courses = courses;
        this.activities = activities;
        this.lineItems = lineItems;
        this.addresses = addresses;
    }

    /** The course of an address, whose query must have come back as well. */
    Course course(String id, @Nullable String type) {
        addresses.checkType(type);
        return courses.find(id).orElseThrow(() -> new NotFoundException("there is no such course"));
    }

    /** The line item of an address, whose query must have come back as well. */
    LineItem lineItem(String course, String item, @Nullable String type) {
        addresses.checkType(type);
        return lineItems.find(course, item).orElseThrow(() -> new NotFoundException("there is no such line item"));
    }

    /** The line item that a body describes. */
    LineItem described(Course course, String id, String body) {
        LineItemMessage read = LineItemMessage.read(Bodies.object(body));
        if (read instanceof LineItemMessage.Wrong wrong) {
            throw Bodies.refusal(Response.Status.BAD_REQUEST, "this is no line item: " + wrong.why());
        }
        LineItemMessage.Wanted wanted = (LineItemMessage.Wanted) read;
        // LTI AGS 3.2.7: required
        String label = wanted.label()
                .orElseThrow(() ->
                        Bodies.refusal(Response.Status.BAD_REQUEST, "this is no line item: its label is missing"));
        if (wanted.activityId().isPresent()
                && activities.find(course, wanted.activityId().get()).isEmpty()) {
            throw Bodies.refusal(Response.Status.FORBIDDEN, "its resourceLinkId is not a link of this course");
        }
        return new LineItem(
                id,
                course.id(),
                wanted.activityId(),
                label,
                wanted.scoreMaximum(),
                wanted.resourceId(),
                wanted.tag(),
                wanted.submissionReview());
    }
}
