package org.lotuslearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void writesOneShortLineWhateverTheReasonQuotes() {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(Refusals.class.getName());
        Handler recording = recordingInto(logged);
        logger.addHandler(recording);
        try {
            String reference =
                    Refusals.noted(Response.Status.NOT_FOUND, "content lotus\r\nRefused 200 " + "x".repeat(60_000));

            assertThat(logged)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("Refused 404 " + reference + ": content lotus  Refused 200 xxx")
                            .hasSizeLessThan(350));
        } finally {
            logger.removeHandler(recording);
        }
    }

    private static Handler recordingInto(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord logged) {
                lines.add(logged.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
