package org.lotuslearning.systemtests;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cookies by host and path. Java's own sends none that is {@code Secure} over plain HTTP; browsers do at localhost,
 * which they trust (Secure Contexts 3.1).
 */
final class CookieJar {

    private final Map<Place, String> values = new ConcurrentHashMap<>();

    private record Place(String host, String path, String name) {

        boolean isFor(URI address) {
            String base = path.endsWith("/") ? path : path + "/";
            return host.equals(address.getHost()) && (address.getPath() + "/").startsWith(base);
        }
    }

    /** The value of a request's Cookie header. */
    Optional<String> header(URI address) {
        String all = values.entrySet().stream()
                .filter(cookie -> cookie.getKey().isFor(address))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Optional.of(all).filter(cookie -> !cookie.isEmpty());
    }

    /** Keeps or deletes what the Set-Cookie headers of an answer say. */
    void keep(URI from, List<String> setCookies) {
        setCookies.forEach(setCookie -> keep(from, setCookie));
    }

    private void keep(URI from, String setCookie) {
        String[] parts = setCookie.split(";", -1);
        int equals = parts[0].indexOf('=');
        String path = attribute(parts, "path").orElse("/");
        Place place =
                new Place(from.getHost(), path, parts[0].substring(0, equals).strip());
        if (attribute(parts, "max-age").filter("0"::equals).isPresent()) {
            values.remove(place);
        } else {
            values.put(place, parts[0].substring(equals + 1));
        }
    }

    private static Optional<String> attribute(String[] parts, String name) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> part.toLowerCase(Locale.ROOT).startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }
}
