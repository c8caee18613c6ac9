package org.lotuslearning.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.session.ConsoleSessions;

final class KeysIT extends InContainer {
    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    @Inject
    SigningKeys keys;

    @Test
    void areRenewedByHandAndAtOnceOnlyWhenSomebodyIsSure() {
        String administrator = sessions.begin(false).replaceFirst(";.*", "");
        String first = keys.current().id();
        String page = browser.get("/console/keys", administrator).body();
        assertThat(page).contains(first, "Signs now", "after 90 days");
        String csrf = page.replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");

        renew(administrator, csrf, Map.of("do", "rotate"));
        assertThat(browser.get("/console/keys", administrator).body())
                .contains("Published, does not sign yet", "takes over by itself");
        assertThat(keys.current().id()).isEqualTo(first);
        renew(administrator, csrf, Map.of("do", "replace"));
        assertThat(keys.current().id()).isEqualTo(first);

        renew(administrator, csrf, Map.of("do", "replace", "sure", "yes"));
        assertThat(keys.current().id()).isNotEqualTo(first);
        assertThat(browser.get("/lti/jwks", Browser.NO_COOKIE).body())
                .contains(keys.current().id())
                .doesNotContain(first);
    }

    private void renew(String administrator, String csrf, Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.put("csrf", csrf);
        assertThat(browser.post("/console/keys", administrator, sent).statusCode())
                .isEqualTo(303);
    }
}
