package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The administrator at the console with nothing but HTTP, for what goes on for long. */
final class HttpAdministrator {

    static final String PASSWORD = "a-password-for-system-tests";

    /** A row of the console's table: address of the destination's page, state, how much waits. */
    private static final Pattern DESTINATION = Pattern.compile(
            "<a href=\"(/console/deliveries/[^\"]+)\">(?:(?!</tr>).)*?data-label=\"State\"><span[^>]*>([^<]+)<"
                    + "(?:(?!</tr>).)*?data-label=\"Waiting\"[^>]*>(\\d+)<",
            Pattern.DOTALL);

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

    /** A destination in the console. */
    record Destination(String page, String state, long waiting) {

        boolean isStopped() {
            return state.equals("Stopped");
        }
    }

    List<Destination> destinations() throws IOException {
        return DESTINATION
                .matcher(overview())
                .results()
                .map(row -> new Destination(row.group(1), row.group(2), Long.parseLong(row.group(3))))
                .toList();
    }

    /** Presses "Try again". */
    void resumes(Destination destination) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(new Html(overview()).hiddenFields());
        form.put("do", "resume");
        assertThat(browser.post(lotus.base().resolve(destination.page()), form).statusCode())
                .isEqualTo(303);
    }

    private String overview() throws IOException {
        return browser.get(lotus.base().resolve("console")).body();
    }
}
