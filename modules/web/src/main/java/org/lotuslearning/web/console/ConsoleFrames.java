package org.lotuslearning.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.session.CurrentConsole;

/** What surrounds every page of the console. */
@RequestScoped
public class ConsoleFrames {
    @Inject
    CurrentConsole console;

    /** The frame of a page that is, or belongs to, one of the console's places. */
    public Frame of(String title, ConsolePlace here) {
        return of(title, here, Optional.empty());
    }

    /**
     * The frame of a page that says first what was just done.
     *
     * @param notice one plain sentence
     */
    public Frame of(String title, ConsolePlace here, Optional<String> notice) {
        return framed(title, console.csrf().orElse(""), here, notice);
    }

    static Frame framed(String title, String csrf, ConsolePlace here, Optional<String> notice) {
        return new Frame(
                title,
                csrf,
                Frame.Kind.STAFF,
                "",
                "/console",
                Optional.empty(),
                notice,
                Optional.of("/console/sign-out"),
                Arrays.stream(ConsolePlace.values())
                        .map(place -> new Frame.Place(place.href(), place.text(), place == here))
                        .toList());
    }
}
