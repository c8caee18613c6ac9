package org.lotuslearning.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A refusal that explains itself ({@code refusal.jte}).
 *
 * @param heading what is wrong, in a few words
 * @param what the same in a sentence or two
 * @param remedy what to do, and who can mend it
 * @param reference stands in the log too; empty when there is nothing to look up
 * @param newWindowHref opens the same in a window of its own, where cookies work
 * @param kept what was in the form that could not be saved
 */
public record Refusal(
        Frame frame,
        String heading,
        String what,
        String remedy,
        String reference,
        Optional<String> newWindowHref,
        List<KeptText> kept) {
    public Refusal {
        kept = List.copyOf(kept);
    }
}
