package org.lotuslearning.lrs.exchange;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Says how long an answer is, whatever its length: Jersey does so up to 8 KiB only, sends the rest in chunks, which
 * Communication 3.1 forbids for documents, and lets the container say 0 to HEAD (RFC 9110, 8.6).
 */
@PreMatching
@Priority(Priorities.USER)
public class AnswerLength implements ContainerRequestFilter, ContainerResponseFilter {
    /** Of a POST that stands for a HEAD: by HTTP it is none, so its answer must end where its length says. */
    static final String HEADERS_ONLY = AnswerLength.class.getName() + ".headersOnly";

    private static final String HEAD = AnswerLength.class.getName() + ".head";

    @Override
    public void filter(ContainerRequestContext request) {
        // while it is answered, Jersey calls it GET
        request.setProperty(HEAD, request.getMethod().equals(HttpMethod.HEAD));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Object entity = response.getEntity();
        if (request.getProperty(HEADERS_ONLY) != null && response.getStatus() < 400) {
            response.setEntity(null);
        } else if (entity instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            response.setEntity(bytes);
            say(bytes.length, response);
        } else if (entity instanceof byte[] bytes) {
            say(bytes.length, response);
        } else if (entity instanceof StreamingOutput output && Boolean.TRUE.equals(request.getProperty(HEAD))) {
            Count count = new Count();
            output.write(count);
            say(count.bytes, response);
        }
    }

    private static void say(long bytes, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes);
    }

    private static final class Count extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
