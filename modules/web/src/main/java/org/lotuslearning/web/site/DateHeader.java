package org.lotuslearning.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/**
 * Says when each answer was made, as a server with a clock must (RFC 9110, 6.6.1). Payara leaves it out together with its
 * name; clients of the LRS reckon by it how far behind {@code X-Experience-API-Consistent-Through} is.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class DateHeader implements Filter {
    @Inject
    Clock clock;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ((HttpServletResponse) response).setDateHeader("Date", clock.millis());
        chain.doFilter(request, response);
    }
}
