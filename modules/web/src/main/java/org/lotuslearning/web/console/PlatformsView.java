package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/** The platforms that may launch, those that want something first ({@code platforms.jte}). */
public record PlatformsView(Frame frame, List<Row> rows) {
    public PlatformsView {
        rows = List.copyOf(rows);
    }

    /**
     * One registration.
     *
     * @param organisation its name
     * @param source who registered it, in words
     * @param deployments in words, e.g. "2 accepted"
     * @param waiting how many deployments wait for somebody to decide
     */
    public record Row(
            String href,
            String name,
            String issuer,
            String clientId,
            String organisation,
            String source,
            boolean active,
            String deployments,
            long waiting) {}
}
