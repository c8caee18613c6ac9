package org.lotuslearning.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameOriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://LMS.example/, https://lms.example",
        "https://lms.example:443, https://lms.example",
        "http://localhost:8080, http://localhost:8080",
        "https://*.School.example, https://*.school.example"
    })
    void readsWhatAPersonWrites(String written, String origin) {
        assertThat(FrameOrigin.parse(written)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lms.example",
                "https://lms.example/path",
                "https://*.uk",
                "https://*",
                "https://*.*.example.org",
                "https://a.*.example.org",
                "http://*.lms.example",
                "*",
                "https://lms.example; script-src *"
            })
    void refusesWhatIsNoOriginOrFarTooWide(String written) {
        assertThat(FrameOrigin.parse(written)).isEmpty();
    }

    @Test
    void knowsTheCloudsInWhichSchoolsShareAnIssuer() {
        assertThat(FrameOrigin.ofIssuer("https://canvas.instructure.com"))
                .containsExactly("https://canvas.instructure.com", "https://*.instructure.com");
        assertThat(FrameOrigin.ofIssuer("https://blackboard.com"))
                .containsExactly("https://blackboard.com", "https://*.blackboard.com");
        assertThat(FrameOrigin.ofIssuer("https://notinstructure.com")).containsExactly("https://notinstructure.com");
        assertThat(FrameOrigin.ofIssuer("urn:lms")).isEmpty();
    }
}
