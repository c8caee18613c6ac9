package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * Our signing keys ({@code keys.jte}).
 *
 * @param address of the key set
 * @param days how long a key signs before the next one takes over by itself
 * @param waiting whether a new key is published already and does not sign yet
 */
public record KeysView(Frame frame, List<Row> rows, String address, long days, boolean waiting) {
    public KeysView {
        rows = List.copyOf(rows);
    }

    /**
     * One key, the newest first.
     *
     * @param state in words
     * @param age in words
     * @param until when it leaves the key set, or empty
     */
    public record Row(String id, String state, boolean signing, String age, String signsFrom, String until) {}
}
