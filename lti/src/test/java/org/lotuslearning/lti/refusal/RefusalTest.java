package org.lotuslearning.lti.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @Test
    void standsInTheLogUnderTheReferenceThatThePageShows() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = recordingInto(records);
        Logger logger = Logger.getLogger(Refusal.class.getName());
        logger.addHandler(handler);
        try {
            Refusal refusal = Refusal.because(RefusalCode.NONCE, "two\r\nlines");

            assertThat(records)
                    .singleElement()
                    .extracting(LogRecord::getMessage)
                    .isEqualTo(refusal.reference() + " LTI-NONCE: two  lines");
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void hasAReferenceThatPeopleCanReadOutAndALineOfBoundedLength() {
        Refusal one = Refusal.because(RefusalCode.KEY_ID_MISSING, "x".repeat(5000));
        Refusal other = Refusal.because(RefusalCode.KEY_ID_MISSING, "x");

        assertThat(one.reference()).matches("[A-HJ-NP-Z2-9]{8}").isNotEqualTo(other.reference());
        assertThat(one.detail()).hasSizeLessThan(310);
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void explainsEachReasonToLearnersAndAdministrators(RefusalCode code) {
        assertThat(code.code()).matches("LTI(-[A-Z]+)+");
        assertThat(code.status()).isBetween(400, 499);
        assertThat(code.what()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(code.learnerRemedy()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(code.administratorRemedy()).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void standsInTheReadmeWordForWord() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (RefusalCode code : RefusalCode.values()) {
            assertThat(readme)
                    .contains("| `" + code.code() + "` | " + code.what() + " | " + code.administratorRemedy() + " |");
        }
    }

    private static Handler recordingInto(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord logged) {
                records.add(logged);
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
