package org.lotuslearning.lrs.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Hides a Content-Type that is none from Jersey, whose servlet would answer it with the server's own page, before any of our
 * classes is asked; {@link ReadableRequest} then refuses the request, with the headers that every answer has.
 */
@WebFilter(urlPatterns = "/xapi/*", asyncSupported = true)
public class ReadableContentType extends HttpFilter {
    static final String HIDDEN = ReadableContentType.class.getName() + ".hidden";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || isMediaType(type)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(HIDDEN, true);
        chain.doFilter(new WithoutContentType(request), response);
    }

    private static boolean isMediaType(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class WithoutContentType extends HttpServletRequestWrapper {
        private WithoutContentType(HttpServletRequest request) {
            super(request);
        }

        @Override
        @Nullable
        public String getContentType() {
            return null;
        }

        @Override
        @Nullable
        public String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
