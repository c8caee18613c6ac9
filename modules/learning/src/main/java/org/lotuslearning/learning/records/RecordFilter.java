package org.lotuslearning.learning.records;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which completion records to show.
 *
 * @param organisation only its records are ever read
 * @param context only runs that came through this context of this platform, for an administrator of one course
 * @param from first day of completion; whoever has not finished is left out then
 * @param to last day of completion, included
 * @param zone in which days begin
 */
public record RecordFilter(
        String organisation,
        Optional<ContextKey> context,
        Optional<String> course,
        Optional<String> module,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        ZoneId zone) {

    /** A course of an LMS. */
    public record ContextKey(long platform, String deployment, String context) {}
}
