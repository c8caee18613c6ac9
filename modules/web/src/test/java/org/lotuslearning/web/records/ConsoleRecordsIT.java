package org.lotuslearning.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.session.ConsoleSessions;

final class ConsoleRecordsIT extends InContainer {
    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    People people;

    @Inject
    Registrations registrations;

    private String administrator;

    @BeforeEach
    void theAdministratorIsSignedIn() {
        administrator = sessions.begin(false).replaceFirst(";.*", "");
    }

    @Test
    void listWhoHasFinishedAndNotWhatTheyWrote() {
        String name = "Person " + UUID.randomUUID();
        Opened opened = open(name);
        learning.complete(opened.enrolment());

        assertThat(browser.get("/records", administrator).body()).contains(name);
        HttpResponse<String> file = browser.get("/records.csv?course=lotus&module=learn", administrator);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(file.body().lines().filter(line -> line.startsWith(name)))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains(",Learn,", ",Finished,").doesNotContain("Done"));
    }

    @Test
    void areLeftOutByAFilterThatDoesNotFit() {
        String name = "Person " + UUID.randomUUID();
        open(name);

        assertThat(browser.get("/records.csv", administrator).body()).contains(name);
        assertThat(browser.get("/records.csv?module=other", administrator).body())
                .doesNotContain(name);
        assertThat(browser.get("/records.csv?from=2020-01-01", administrator).body())
                .as("who has not finished")
                .doesNotContain(name);
        assertThat(browser.get("/records.csv?from=yesterday", administrator).statusCode())
                .isEqualTo(400);
    }

    @Test
    void areThoseOfTheChosenOrganisation() {
        String code = "trust-" + UUID.randomUUID();
        people.found(code, "Northern & Southern Trust");
        String ours = "Person " + UUID.randomUUID();
        String theirs = "Person " + UUID.randomUUID();
        open(ours);
        launches.openFrom(platformOf(code), Optional.of("amal"), Optional.of(theirs), "records");

        assertThat(browser.get("/records", administrator).body())
                .contains(ours, "<option value=\"default\" selected>", "Northern &amp; Southern Trust")
                .doesNotContain(theirs);
        assertThat(browser.get("/records?organisation=" + code, administrator).body())
                .contains(theirs, "records.csv?organisation=" + code)
                .doesNotContain(ours);
        assertThat(browser.get("/records.csv?organisation=" + code, administrator)
                        .body())
                .contains(theirs)
                .doesNotContain(ours);
        HttpResponse<String> unknown = browser.get("/records.csv?organisation=nobody", administrator);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("There is no such organisation").doesNotContain(ours, theirs);
    }

    private Registration platformOf(String organisation) {
        String issuer = "https://" + organisation + ".example";
        return registrations.put(new Registration(
                Registration.NOT_STORED,
                "LMS of " + organisation,
                issuer,
                "client",
                Set.of("1"),
                new PlatformEndpoints(
                        URI.create(issuer + "/auth"), URI.create(issuer + "/token"), URI.create(issuer + "/jwks")),
                organisation,
                Registration.Source.CONSOLE,
                RegistrationPolicy.DEFAULT));
    }

    @Test
    void runNoFormulaInASpreadsheet() {
        String person = UUID.randomUUID().toString();
        open("=HYPERLINK(\"https://evil.example.org\",\"" + person + "\")");

        String line = browser.get("/records.csv", administrator)
                .body()
                .lines()
                .filter(l -> l.contains(person))
                .findFirst()
                .orElseThrow();

        assertThat(line).startsWith("\"'=HYPERLINK(\"\"https://evil.example.org\"\",\"\"" + person + "\"\")\",");
    }

    private Opened open(String name) {
        return launches.open(TestLaunches.somebody(), Optional.of(name), "records", "lotus/learn");
    }
}
