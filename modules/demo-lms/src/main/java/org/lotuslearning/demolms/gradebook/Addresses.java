package org.lotuslearning.demolms.gradebook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.settings.DemoSettings;
import org.lotuslearning.demolms.tool.Tool;

/**
 * The addresses of a gradebook's services. They look like Moodle's: with a query that belongs to the address, so that
 * a tool which appends {@code /scores} behind it is found out (LTI AGS 3.4: it goes into the path).
 */
@Singleton
public final class Addresses {

    private final DemoSettings settings;
    private final Tool tool;

    /** The addresses of a demo, for its tool. */
    @Inject
    public Addresses(DemoSettings settings, Tool tool) {
        this.settings = settings;
        this.tool = tool;
    }

    /** The container of a course's line items. */
    public URI lineItems(String courseId) {
        return settings.address("/api/courses/" + courseId + "/lineitems?type_id=" + tool.deploymentId());
    }

    /** One line item, which is also its id. */
    public URI lineItem(LineItem item) {
        return settings.address(path(item) + "?type_id=" + tool.deploymentId());
    }

    /** The result of one learner, which is also its id. */
    URI result(LineItem item, Score score) {
        return settings.address(path(item) + "/results/" + score.personId() + "?type_id=" + tool.deploymentId());
    }

    /**
     * Checks that the query of an address came back as it was given out.
     *
     * @throws NotFoundException if it did not
     */
    void checkType(@Nullable String typeId) {
        if (!tool.deploymentId().equals(typeId)) {
            throw new NotFoundException("the address lacks its query: use it as it was given, with type_id");
        }
    }

    private static String path(LineItem item) {
        return "/api/courses/" + item.courseId() + "/lineitems/" + item.id() + "/lineitem";
    }
}
