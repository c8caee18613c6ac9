package org.lotuslearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NulFilterTest {
    @ParameterizedTest
    @CsvSource({
        "/records?organisation=%00, true",
        "/records?organisation=a%00b&from=2026-01-01, true",
        "/l/x%00, true",
        "/records?organisation=100%25&name=%C3%A900, false",
        "/records, false",
        "/lti/login?login_hint=a%00b, false",
    })
    void refusesNulWhereverItStandsButForWhatLtiRefuses(URI address, boolean refused) {
        assertThat(NulFilter.isRefused(address)).isEqualTo(refused);
    }
}
