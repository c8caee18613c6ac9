package org.lotuslearning.web.page;

import static org.lotuslearning.web.page.Words.t;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds the content of a page.
 *
 * @param title of the page, first words of the browser's title; also used as h1 only where the template says so
 * @param csrf token that every form carries in its hidden field {@code csrf}; empty where there is no session
 * @param organisation the trust's name, as text in the header; empty when there is none to show
 * @param home where the header's name leads to
 * @param bar the slim bar of a learning module, inside a launch
 * @param notice one plain sentence shown above the content, e.g. after something was saved or stopped
 * @param closeAction address of the "Close on this computer" form, inside a launch
 * @param places the pages beside this one, in the console; otherwise none
 */
public record Frame(
        String title,
        String csrf,
        Kind kind,
        String organisation,
        String home,
        Optional<ModuleBar> bar,
        Optional<String> notice,
        Optional<String> closeAction,
        List<Place> places) {
    public Frame {
        places = List.copyOf(places);
    }

    /** Without pages beside it. */
    public Frame(
            String title,
            String csrf,
            Kind kind,
            String organisation,
            String home,
            Optional<ModuleBar> bar,
            Optional<String> notice,
            Optional<String> closeAction) {
        this(title, csrf, kind, organisation, home, bar, notice, closeAction, List.of());
    }

    /** A page of the navigation; {@code here} where this page is, or belongs to, it. */
    public record Place(String href, String text, boolean here) {}

    /** What the form at {@link #closeAction} is called: people in a launch close it, signed-in staff sign out. */
    public String closeText() {
        return closeAction.filter(a -> a.endsWith("/sign-out")).isPresent() ? "Sign out" : t("Close on this computer");
    }

    /** Where the choice of a language is posted to, inside a launch. */
    public Optional<String> languageAction() {
        return closeAction.filter(a -> a.endsWith("/close")).map(a -> a.replaceFirst("close$", "language"));
    }

    /** Where the page stands: in an LMS (slim bar), on the public site, or among the staff pages (text header). */
    public enum Kind {
        LAUNCH,
        SITE,
        STAFF
    }
}
