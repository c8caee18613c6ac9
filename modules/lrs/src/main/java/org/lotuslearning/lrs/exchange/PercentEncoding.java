package org.lotuslearning.lrs.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Names and values of a query or a form, decoded strictly. What a container takes leniently comes out as another text:
 * every byte that is not UTF-8 as U+FFFD, so that documents with different ids would be one.
 */
final class PercentEncoding {
    private static final int HEX = 16;

    private PercentEncoding() {}

    /** Nothing where it is not UTF-8 in percent encoding, or holds NUL, which PostgreSQL has in no text. */
    static Optional<String> decoded(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = digit(raw, i + 1);
                int low = digit(raw, i + 2);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                decoded.write(high * HEX + low);
                i += 2;
            } else {
                decoded.write(raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return BodyReader.text(decoded.toByteArray()).filter(one -> one.indexOf('\0') < 0);
    }

    private static int digit(byte[] raw, int at) {
        return at < raw.length ? Character.digit(raw[at], HEX) : -1;
    }
}
