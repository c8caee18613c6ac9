package org.lotuslearning.demolms.gradebook;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.settings.DemoSettings;

/**
 * One page of a list: at most {@code limit} from position {@code from}, and where the next is (RFC 8288).
 *
 * @param <T> what is listed
 */
public record Paging<T>(List<T> page, Optional<URI> next) {

    private static final int MOST = 50;

    /**
     * Cuts a page out of a list, by the query parameters {@code limit} and {@code from}.
     *
     * @param all the whole list
     * @param address the request, whose other parameters stay in the address of the next page
     */
    public static <T> Paging<T> cut(List<T> all, UriInfo address, DemoSettings settings) {
        int limit = Math.min(number(address, "limit", MOST, 1), MOST);
        int from = Math.min(number(address, "from", 0, 0), all.size());
        int end = Math.min(from + limit, all.size());
        Optional<URI> next = end == all.size()
                ? Optional.empty()
                // At the demo's own address: the one of the request may be another to the server.
                : Optional.of(address.getRequestUriBuilder()
                        .uri(URI.create(settings.origin()))
                        .replaceQueryParam("from", end)
                        .replaceQueryParam("limit", limit)
                        .build());
        return new Paging<>(List.copyOf(all.subList(from, end)), next);
    }

    /** Adds the address of the next page to an answer. */
    public ResponseBuilder link(ResponseBuilder response) {
        next.ifPresent(
                address -> response.links(Link.fromUri(address).rel("next").build()));
        return response;
    }

    private static int number(UriInfo address, String name, int otherwise, int least) {
        @Nullable String given = address.getQueryParameters().getFirst(name);
        if (given == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            throw new BadRequestException(name + " is not a number", notOne);
        }
        throw new BadRequestException(name + " is less than " + least);
    }
}
