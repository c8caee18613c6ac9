package org.lotuslearning.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;

final class LanguageIT extends InContainer {
    private static final String CONTEXT = "language";

    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    private String who;
    private Opened opened;

    @BeforeEach
    void aLearnerOpensTheModule() {
        who = TestLaunches.somebody();
        opened = launches.open(who, CONTEXT);
    }

    @Test
    void isEnglishUntilSomebodyChooses() {
        assertThat(page("p/1.1").body()).contains("<html lang=\"en\">", ">Cymraeg<", "The process stays.");
    }

    @Test
    void isWelshFromTheChoiceOnAndAtTheNextLaunch() {
        choose("cy", opened.launch().base() + "p/1.1");

        assertThat(page("p/1.1").body())
                .contains("<html lang=\"cy\">", ">English<", "Mae’r broses yn aros.", "Gwiriad byr")
                .doesNotContain("The process stays.", "lang=\"en\" role=\"note\"");
        assertThat(page("p/1.1").headers().firstValue("Content-Language")).contains("cy");
        Opened next = launches.open(who, CONTEXT);
        assertThat(browser.get(next.launch().base(), next.cookie()).body())
                .contains("<html lang=\"cy\">", "Gosod y sylfaen ar gyfer trawsnewid");
    }

    @Test
    void isWhatThePlatformSaysWhereNobodyHasChosen() {
        Opened inWelsh = launches.open(TestLaunches.somebody(), CONTEXT, "cy-GB");
        assertThat(browser.get(inWelsh.launch().base(), inWelsh.cookie()).body())
                .contains("<html lang=\"cy\">");

        Opened inFrench = launches.open(TestLaunches.somebody(), CONTEXT, "fr-FR");
        assertThat(browser.get(inFrench.launch().base(), inFrench.cookie()).body())
                .contains("<html lang=\"en\">");

        choose("en", opened.launch().base());
        Opened chosen = launches.open(who, CONTEXT, "cy-GB");
        assertThat(browser.get(chosen.launch().base(), chosen.cookie()).body())
                .as("a choice counts for more")
                .contains("<html lang=\"en\">");
    }

    @Test
    void showsInEnglishWhatNobodyHasTranslatedAndSaysSo() {
        choose("cy", opened.launch().base());

        assertThat(page("p/1.2").body())
                .contains("<html lang=\"cy\">", "Yn Saesneg yn unig", "<div class=\"lotus-prose\" lang=\"en\">");
    }

    @Test
    void keepsTheDraftAndMakesNoOtherVersion() {
        int versions = rows.count("module_version", "course = ? and learning_module = ?", "lotus", "learn");
        String words = "Half a sentence in English";
        browser.post(
                opened.launch().base() + "drafts/1.2.i",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf(), "mindful-a", words));

        HttpResponse<String> switched = choose("cy", opened.launch().base() + "p/1.2");

        assertThat(switched.headers().firstValue("Location"))
                .contains(opened.launch().base() + "p/1.2");
        assertThat(page("p/1.2").body()).contains(words, "Drafft, wedi’i gadw i chi");
        assertThat(rows.count("draft", "enrolment_id = ?", opened.enrolment())).isEqualTo(1);
        assertThat(rows.count("module_version", "course = ? and learning_module = ?", "lotus", "learn"))
                .isEqualTo(versions);
    }

    @Test
    void takesAnAnswerToAPageInWelshAsToTheSameInEnglish() {
        choose("cy", opened.launch().base());

        browser.post(
                opened.launch().base() + "u/1.1.check",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf(), "do", "save", "adds", "adds", "referral", "tell"));

        assertThat(page("p/1.1").body()).contains("Mae’r ddau yn gywir.");
        choose("en", opened.launch().base());
        assertThat(page("p/1.1").body()).contains("Both are right.");
    }

    @Test
    void leadsBackToWhatWasLookedFor() {
        String search = opened.launch().base() + "search?q=a+%26+b";

        assertThat(choose("cy", search).headers().firstValue("Location")).contains(search);
    }

    @Test
    void leadsBackToThisSessionOnly() {
        assertThat(choose("cy", "/console").headers().firstValue("Location"))
                .contains(opened.launch().base());
        assertThat(choose("fr", opened.launch().base()).statusCode()).isEqualTo(400);
    }

    @Test
    void isChosenOnPublicPagesByTheirAddressAndRememberedInACookie() {
        HttpResponse<String> chosen = browser.get("/privacy?lang=cy", Browser.NO_COOKIE);

        assertThat(chosen.body()).contains("<html lang=\"cy\">", "Chi biau’r hyn a ysgrifennwch");
        assertThat(chosen.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language", "Cookie");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lotus-language=cy; Path=/");
        assertThat(browser.get("/accessibility", "lotus-language=cy").body()).contains("Datganiad hygyrchedd");
        assertThat(browser.get("/accessibility", Browser.NO_COOKIE).body())
                .as("the thread before spoke Welsh")
                .contains("<html lang=\"en\">");
    }

    @Test
    void saysRefusalsInTheLanguageThatTheBrowserAsksFor() {
        assertThat(browser.get("/nothing/here", Browser.NO_COOKIE, Optional.of("cy, en;q=0.8"))
                        .body())
                .contains("<html lang=\"cy\">", "Nid oes dim yn y cyfeiriad hwn");
        assertThat(browser.get("/nothing/here", Browser.NO_COOKIE, Optional.of("fr, en;q=0.8, cy;q=0.1"))
                        .body())
                .contains("There is nothing at this address");
    }

    private HttpResponse<String> choose(String language, String from) {
        return browser.post(
                opened.launch().base() + "language",
                opened.cookie(),
                Map.of("csrf", opened.launch().csrf(), "language", language),
                Optional.of("https://lotus.example.org" + from));
    }

    private HttpResponse<String> page(String path) {
        return browser.get(opened.launch().base() + path, opened.cookie());
    }
}
