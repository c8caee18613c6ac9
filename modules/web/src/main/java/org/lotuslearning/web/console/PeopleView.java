package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * Where an administrator finds somebody, and sees who was erased without seeing who it was ({@code people.jte}).
 *
 * @param issuers issuers with the names of their platforms, which need not be different
 * @param form what was asked for
 * @param erased the newest first
 * @param earlier address of the page with older ones, or empty
 */
public record PeopleView(Frame frame, List<Issuer> issuers, PlatformForm form, List<ErasedRow> erased, String earlier) {
    public PeopleView {
        issuers = List.copyOf(issuers);
        erased = List.copyOf(erased);
    }

    /** A platform by which people are known, maybe of several registrations, or of none any more. */
    public record Issuer(String issuer, String name) {}

    /**
     * Somebody who was erased.
     *
     * @param what e.g. {@code 3 Answers, every version}, the more important first
     * @param listHref the list of statements that other learning record stores may have; empty when there are none
     */
    public record ErasedRow(String at, String by, String reference, List<String> what, String listHref, long listed) {
        public ErasedRow {
            what = List.copyOf(what);
        }
    }
}
