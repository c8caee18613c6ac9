package org.lotuslearning.lrs.exchange;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would be misread further on: an address that is not UTF-8, headers that Jersey refuses without asking
 * {@link ErrorMapper}, and codings of the body that nobody here undoes.
 */
@PreMatching
@Dependent
@Priority(Priorities.USER + 1) // after the alternate syntax, whose headers and parameters are meant too
public class ReadableRequest implements ContainerRequestFilter {
    /** Payara undoes the first one; the other is none. */
    private static final Set<String> CODINGS = Set.of("gzip", "x-gzip", "identity");

    /** Of the container, which knows what was sent before Jersey mended it; nothing where there are no servlets. */
    @Context
    @Nullable
    HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request) {
        readQuery(http == null ? null : http.getQueryString());
        readQuery(request.getUriInfo().getRequestUri().getRawQuery());
        if (http != null && http.getAttribute(ReadableContentType.HIDDEN) != null) {
            throw noMediaType(HttpHeaders.CONTENT_TYPE);
        }
        readHeader(HttpHeaders.CONTENT_TYPE, ContainerRequestContext::getMediaType, request);
        readHeader(HttpHeaders.ACCEPT, ContainerRequestContext::getAcceptableMediaTypes, request);
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !CODINGS.contains(coding.strip().toLowerCase(Locale.ROOT))) {
            throw new ClientErrorException(
                    "A body may have Content-Encoding gzip, or none",
                    Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE)
                            .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                            .build());
        }
    }

    private static void readQuery(@Nullable String query) {
        if (query != null && PercentEncoding.decoded(query).isEmpty()) {
            throw new BadRequestException(
                    "The parameters of the address must be UTF-8 in percent encoding, without NUL");
        }
    }

    private static void readHeader(
            String name, Consumer<ContainerRequestContext> reader, ContainerRequestContext request) {
        try {
            reader.accept(request);
        } catch (RuntimeException e) {
            // Jersey has an exception of its own for it, and reads the header again for the answer
            request.getHeaders().remove(name);
            throw noMediaType(name);
        }
    }

    private static BadRequestException noMediaType(String header) {
        return new BadRequestException("The header " + header + " names no media type");
    }
}
