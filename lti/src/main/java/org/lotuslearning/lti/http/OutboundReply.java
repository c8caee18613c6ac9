package org.lotuslearning.lti.http;

import java.net.http.HttpHeaders;

/** What came back from a platform. */
public sealed interface OutboundReply {
    /** An HTTP answer of any status. */
    record Answered(int status, HttpHeaders headers, String body) implements OutboundReply {
        private static final int SHORT = 300;

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The beginning of the body on one line, for a log or a message to staff. */
        public String shortBody() {
            String line = body.replaceAll("\\p{Cntrl}+", " ").strip();
            return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
        }
    }

    /**
     * No HTTP answer: not let out, not reached, not in time or too large.
     *
     * @param tooLarge whether there was one, and it was larger than we read
     */
    record NoAnswer(String reason, boolean tooLarge) implements OutboundReply {
        public NoAnswer(String reason) {
            this(reason, false);
        }
    }
}
