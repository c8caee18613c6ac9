package org.lotuslearning.demolms.launch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.gradebook.Addresses;
import org.lotuslearning.demolms.gradebook.LineItem;
import org.lotuslearning.demolms.gradebook.LineItems;
import org.lotuslearning.demolms.gradebook.Scopes;
import org.lotuslearning.demolms.settings.DemoSettings;

/** Tells the tool where the services of a course are. */
@Singleton
public final class ServiceClaims {

    private final DemoSettings settings;
    private final Addresses addresses;
    private final LineItems lineItems;

    /** Of a demo and its gradebooks. */
    @Inject
    public ServiceClaims(DemoSettings settings, Addresses addresses, LineItems lineItems) {
        this.settings = settings;
        this.addresses = addresses;
        this.lineItems = lineItems;
    }

    /** LTI AGS 3.1.1, without a resource link. */
    Map<String, Object> grades(Course course) {
        return new HashMap<>(Map.of(
                "scope",
                List.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ, Scopes.RESULT_READ, Scopes.SCORE),
                "lineitems",
                addresses.lineItems(course.id()).toString()));
    }

    /** LTI AGS 3.1.1: lineitem only where exactly one belongs to the resource link. */
    Map<String, Object> grades(Course course, Activity activity) {
        Map<String, Object> endpoint = grades(course);
        List<LineItem> own = lineItems.ofActivity(course.id(), activity.id());
        if (own.size() == 1) {
            endpoint.put("lineitem", addresses.lineItem(own.get(0)).toString());
        }
        return endpoint;
    }

    /** Submission Review 1.0: the line item that the review is about. */
    Map<String, Object> grades(Course course, LineItem item) {
        Map<String, Object> endpoint = grades(course);
        endpoint.put("lineitem", addresses.lineItem(item).toString());
        return endpoint;
    }

    LineItem lineItem(Course course, String id) {
        return lineItems
                .find(course.id(), id)
                .orElseThrow(() -> new IllegalStateException("a review without its column"));
    }

    /** LTI NRPS 2.2. */
    Map<String, Object> members(Course course) {
        return Map.of(
                "context_memberships_url",
                settings.address("/api/courses/" + course.id() + "/members").toString(),
                "service_versions",
                List.of("2.0"));
    }
}
