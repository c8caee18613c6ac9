package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administrator at the console with nothing but HTTP, for what goes on for long. */
final class HttpAdministrator {

    static final String PASSWORD = "a-password-for-system-tests";

    private static final Pattern WAITING = Pattern.compile("data-label=\"Waiting\"[^>]*>(\\d+)<");
    private static final Pattern STOPPED =
            Pattern.compile("<a href=\"(/console/deliveries/[^\"]+)\">(?:(?!</tr>).)*?>Stopped<", Pattern.DOTALL);

    private final RunningLotus lotus;
    private final HttpBrowser browser = new HttpBrowser();

    /** Signed in; stays so when the server is started again. */
    HttpAdministrator(RunningLotus lotus) {
        this.lotus = lotus;
        try {
            String page = browser.get(lotus.base().resolve("console/sign-in")).body();
            Map<String, String> form = new LinkedHashMap<>(new Html(page).hiddenFields());
            form.putAll(Map.of("username", "admin", "password", PASSWORD));
            assertThat(browser.post(lotus.base().resolve("console/sign-in"), form)
                            .statusCode())
                    .isEqualTo(303);
        } catch (IOException e) {
            throw new AssertionError("The administrator does not get in", e);
        }
    }

    /** How much waits for all destinations together. */
    long waiting() throws IOException {
        return WAITING.matcher(overview())
                .results()
                .mapToLong(figure -> Long.parseLong(figure.group(1)))
                .sum();
    }

    /** Presses "Try again" wherever a destination is stopped. Returns how many were. */
    int resumesWhatIsStopped() throws IOException {
        String page = overview();
        Matcher stopped = STOPPED.matcher(page);
        List<String> addresses = stopped.results().map(found -> found.group(1)).toList();
        for (String address : addresses) {
            Map<String, String> form = new LinkedHashMap<>(new Html(page).hiddenFields());
            form.put("do", "resume");
            assertThat(browser.post(lotus.base().resolve(address), form).statusCode())
                    .isEqualTo(303);
        }
        return addresses.size();
    }

    private String overview() throws IOException {
        return browser.get(lotus.base().resolve("console")).body();
    }
}
