package org.lotuslearning.web.statements;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.List;

/**
 * Cuts connections. A servlet can end an answer only as if it were whole; to let a reader of chunks see that it is not
 * (RFC 9112, 8: "incomplete if the zero-sized chunk that terminates the encoding has not been received") takes the server's
 * own connection, which Payara 6 has behind these methods.
 */
final class Connections {
    private static final List<String> TO_THE_END = List.of(
            "getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection", "terminateSilently");

    private Connections() {}

    /**
     * Ends the connection that a request came by, at once and with nothing more sent.
     *
     * @throws IllegalStateException when this server is another one
     */
    static void cut(ServletRequest request) {
        Object here = request;
        while (here instanceof ServletRequestWrapper wrapper) {
            here = wrapper.getRequest();
        }
        try {
            for (String step : TO_THE_END) {
                here = here.getClass().getMethod(step).invoke(here);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This server does not let a connection be cut", e);
        }
    }
}
