package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2046, 5.1.1. */
class MultipartTest {
    @Test
    void readsTheSpecificationsExample() {
        List<Multipart.Part> parts = Multipart.parts(SentFiles.multipartExample(), SentFiles.BOUNDARY);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).header("content-type")).hasValue("application/json");
        assertThat(text(parts.get(0))).startsWith("{").endsWith("}");
        assertThat(parts.get(1).header("X-Experience-API-Hash"))
                .hasValue("495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a");
        assertThat(text(parts.get(1))).isEqualTo("here is a simple attachment");
    }

    @Test
    void passesOverWhatStandsBeforeTheFirstBoundaryAndAfterTheLast() {
        List<Multipart.Part> parts =
                parts("a preamble|--b|with a line|--x  |A: 1|B:2||one||--x||two|--x--an epilogue|--x|");

        assertThat(parts).extracting(MultipartTest::text).containsExactly("one|", "two");
        assertThat(parts.get(0).header("a")).hasValue("1");
        assertThat(parts.get(0).header("B")).hasValue("2");
        assertThat(parts.get(1).header("A")).isEmpty();
    }

    /** RFC 5322, 2.2.3. */
    @Test
    void unfoldsHeaders() {
        List<Multipart.Part> parts = parts("--x|A: 1;| b=2|\tc|B: 3||a|--x--");

        assertThat(parts.get(0).header("A")).hasValue("1; b=2\tc");
        assertThat(parts.get(0).header("B")).hasValue("3");
        assertThat(text(parts.get(0))).isEqualTo("a");
    }

    @Test
    void keepsLinesThatOnlyLookLikeBoundaries() {
        assertThat(parts("--x||a--x|-x| --x|--X|--x--"))
                .extracting(MultipartTest::text)
                .containsExactly("a--x|-x| --x|--X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x",
                "--x|",
                "--x--",
                "--y||a|--y--",
                "--x||a",
                "--x||a|--x",
                "--x||a|--x|",
                "--x||a|--xy||b|--x--",
                "--x|A: 1|--x--",
                "--x|A||a|--x--",
                "--x|: 1||a|--x--",
                "--x|A: 1|A: 2||a|--x--",
                "--x| folded||a|--x--",
            })
    void refusesWhatIsNot(String body) {
        assertThatThrownBy(() -> parts(body)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789012345678901234567890123456789012345678901234567890123456789x"})
    void refusesABoundaryOfAWrongLength(String boundary) {
        byte[] body = ("--" + boundary + "\r\n\r\na\r\n--" + boundary + "--").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Multipart.parts(body, boundary)).isInstanceOf(BadRequestException.class);
    }

    /** A bar stands for the end of a line. */
    private static List<Multipart.Part> parts(String body) {
        return Multipart.parts(body.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8), "x");
    }

    private static String text(Multipart.Part part) {
        return new String(part.content(), StandardCharsets.UTF_8).replace("\r\n", "|");
    }
}
