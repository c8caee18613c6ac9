package org.lotuslearning.lrs.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32} (RFC 4632, 3.1; RFC 4291, 2.3).
 *
 * @param first any address of the range
 * @param bits that count
 */
record AddressRange(InetAddress first, int bits) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads an address or a range.
     *
     * @throws IllegalArgumentException what is wrong with it, for whoever wrote it
     */
    static AddressRange parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress first = literal(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("\"" + text
                        + "\" is no address; write such as 10.0.0.5, 10.0.0.0/8 or 2001:db8::/32, and no names"));
        int all = first.getAddress().length * Byte.SIZE;
        if (parts.length == 1) {
            return new AddressRange(first, all);
        }
        int bits = parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : 0;
        if (bits < 1 || bits > all) {
            throw new IllegalArgumentException("\"" + text + "\" has to end with a number from 1 to " + all);
        }
        return new AddressRange(first, bits);
    }

    /** An address in figures; nothing is looked up, whatever somebody sent. */
    static Optional<InetAddress> literal(String text) {
        String address = text.strip().replaceFirst("%.*$", "");
        if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(beginning(address, bits), beginning(first, bits));
    }

    /** The address with naught for every bit after so many. */
    static byte[] beginning(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.min(Math.max(bits - i * Byte.SIZE, 0), Byte.SIZE);
            bytes[i] &= (byte) (0xff << (Byte.SIZE - kept));
        }
        return bytes;
    }
}
