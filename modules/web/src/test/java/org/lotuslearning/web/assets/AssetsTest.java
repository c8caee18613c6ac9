package org.lotuslearning.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"app.css", "app.js", "favicon.svg"})
    void findsAFileAtTheAddressItGives(String file) {
        String[] parts = Assets.href(file).split("/", -1);

        assertThat(parts).hasSize(4).startsWith("", "assets").endsWith(file);
        assertThat(parts[2]).matches("[0-9a-f]{12}");
        assertThat(Assets.find(parts[2], file)).isPresent();
    }

    @Test
    void knowsNoOtherVersionThanItsOwn() {
        assertThat(Assets.find("000000000000", "app.css")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../META-INF/MANIFEST.MF", "app.css.map", "APP.CSS", "", "nothing.css"})
    void knowsNoOtherFile(String file) {
        assertThat(Assets.find("000000000000", file)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Assets.href(file));
    }

    @Test
    void givesEachKindItsType() {
        assertThat(asset("app.css").type()).isEqualTo("text/css; charset=utf-8");
        assertThat(asset("app.js").type()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(asset("favicon.svg").type()).isEqualTo("image/svg+xml");
    }

    // Frutiger may not be shipped, and a page loads nothing from elsewhere: no font face, no address but data:.
    @Test
    void bringsNoFontAndNothingFromElsewhere() {
        // The name of the SVG namespace looks like an address and is none.
        String css = text("app.css").replace("http://www.w3.org/2000/svg", "");

        assertThat(found(css, "@font-face|Frutiger|@import|https?:")).isEmpty();
        assertThat(found(css, "url\\((?!['\"]?data:).{0,40}")).isEmpty();
        assertThat(found(text("app.js"), "https?:.{0,40}")).isEmpty();
    }

    @Test
    void staysLight() throws IOException {
        assertThat(zipped("app.css")).as("bytes of CSS, zipped").isLessThan(40_000);
        assertThat(zipped("app.js")).as("bytes of JavaScript, zipped").isLessThan(10_000);
    }

    private static List<String> found(String text, String what) {
        return Pattern.compile(what)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static int zipped(String file) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(asset(file).content());
        }
        return zipped.size();
    }

    private static String text(String file) {
        return new String(asset(file).content(), StandardCharsets.UTF_8);
    }

    private static Asset asset(String file) {
        return Assets.find(Assets.href(file).split("/", -1)[2], file).orElseThrow();
    }
}
