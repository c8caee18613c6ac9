package org.lotuslearning.web.educator;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.settings.Settings;

/** The picker over HTTP: what it keeps, what it refuses, and every field of what goes to the LMS. */
final class PickingIT extends InContainer {
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final Pattern JWT = Pattern.compile("name=\"JWT\" value=\"([^\"]+)\"");
    private static final Map<String, String> HISTORIES =
            Map.of("resource_link_history", "$ResourceLink.id.history", "context_history", "$Context.id.history");

    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    @Inject
    Settings settings;

    @Test
    void sendsEveryFieldOfWhatWasPicked() {
        Opened picker = launches.openPicker(asked(true, Optional.empty()));
        tick(picker, "lotus/optimise", "lotus/learn/1.2.i", "lotus");

        Map<String, Object> claims = claims(post(
                picker,
                "pick/links",
                link("lotus/optimise", "Optimise, spring", "graded", "yes", "grade", "progress", "maximum", "12.5"),
                link(
                        "lotus/learn/1.2.i",
                        "Feelings",
                        "graded",
                        "yes",
                        "maximum",
                        "10",
                        "due",
                        "2037-06-30",
                        "time",
                        "17:00",
                        "opens",
                        "window"),
                link("lotus", "All of it", "graded", "yes", "maximum", "10"),
                "do=add"));

        assertThat(claims).containsEntry(DL + "data", "opaque=data");
        List<Map<String, Object>> items = items(claims);
        assertThat(items).extracting(item -> item.get("type")).containsOnly("ltiResourceLink");
        assertThat(items)
                .extracting(item -> item.get("url"))
                .containsExactly(
                        settings.baseUrl() + "/learn/lotus/optimise",
                        settings.baseUrl() + "/learn/lotus/learn/1.2.i",
                        settings.baseUrl() + "/learn/lotus");
        assertThat(items)
                .allSatisfy(item -> assertThat((String) item.get("text")).isNotBlank());
        assertThat(items.get(0))
                .containsEntry("title", "Optimise, spring")
                .containsEntry("custom", custom(Map.of("content", "lotus/optimise", "grade", "progress")))
                .hasEntrySatisfying("lineItem", column(12.5, "Optimise, spring", "lotus/optimise"))
                .containsKey("iframe")
                .doesNotContainKeys("window", "submission");
        assertThat(items.get(1))
                .containsEntry("title", "Feelings")
                .containsEntry("custom", custom(Map.of("content", "lotus/learn/1.2.i")))
                .hasEntrySatisfying("lineItem", column(10.0, "Feelings", "lotus/learn/1.2.i"))
                .containsEntry("submission", Map.of("endDateTime", "2037-06-30T17:00:00+01:00"))
                .containsKey("window")
                .doesNotContainKey("iframe");
        assertThat(items.get(2))
                .containsEntry("title", "All of it")
                .containsEntry("custom", custom(Map.of("content", "lotus")))
                .doesNotContainKeys("lineItem", "submission");
    }

    @Test
    void sendsNoColumnForWhatDoesNotCountNorToAPlatformThatWantsNone() {
        Opened plain = launches.openPicker(asked(true, Optional.empty()));
        tick(plain, "lotus/learn");
        Opened unwilling = launches.openPicker(asked(true, Optional.of(false)));
        tick(unwilling, "lotus/learn");
        String due = "due:lotus/learn=2037-06-30";

        assertThat(items(claims(post(plain, "pick/links", link("lotus/learn", "Learn"), due, "do=add")))
                        .get(0))
                .doesNotContainKeys("lineItem", "submission");
        assertThat(browser.get(unwilling.launch().base() + "pick/links", unwilling.cookie())
                        .body())
                .contains("takes no gradebook column")
                .doesNotContain("Counts towards the grade");
        assertThat(items(claims(post(
                                unwilling,
                                "pick/links",
                                link("lotus/learn", "Learn", "graded", "yes", "maximum", "x"),
                                due,
                                "do=add")))
                        .get(0))
                .doesNotContainKeys("lineItem", "submission");
    }

    @Test
    void keepsTicksAndWordsOnTheWayToAPreviewASearchAndBack() {
        Opened picker = launches.openPicker(asked(true, Optional.empty()));

        HttpResponse<String> preview =
                post(picker, "pick", "content=lotus/learn", "content=lotus/learn/1.2", "preview=lotus/learn/1.2.i");
        assertThat(location(preview)).isEqualTo(picker.launch().base() + "pick/preview/lotus/p/1.2#ex-1-2-i");
        assertThat(get(picker, "pick/preview/lotus/p/1.2").body())
                .contains("nothing is recorded", picker.launch().base() + "pick/back");
        assertThat(location(get(picker, "pick/back")))
                .isEqualTo(picker.launch().base() + "pick#pick-lotus-learn-1-2-i");
        assertThat(ticked(get(picker, "pick"))).containsExactly("lotus/learn", "lotus/learn/1.2");

        HttpResponse<String> search =
                post(picker, "pick", "content=lotus/learn", "content=lotus/learn/1.2", "q=empathy", "do=search");
        assertThat(location(search)).isEqualTo(picker.launch().base() + "pick?q=empathy");
        assertThat(ticked(get(picker, "pick?q=empathy"))).contains("lotus/learn", "lotus/learn/1.2");
        HttpResponse<String> all =
                post(picker, "pick", "content=lotus/learn", "content=lotus/learn/1.3", "q=empathy", "do=all");
        assertThat(location(all)).isEqualTo(picker.launch().base() + "pick");
        assertThat(ticked(get(picker, "pick"))).containsExactly("lotus/learn", "lotus/learn/1.3");

        post(
                picker,
                "pick/links",
                link("lotus/learn", "", "graded", "yes", "maximum", "many", "due", "31/2/2037"),
                link("lotus/learn/1.2", "Page"),
                "preview=lotus/learn/1.2");
        assertThat(location(get(picker, "pick/back"))).isEqualTo(picker.launch().base() + "pick/links");
        assertThat(get(picker, "pick/links").body())
                .contains("value=\"many\"", "value=\"31/2/2037\"", "value=\"Page\"");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndLosesNothing() {
        Opened picker = launches.openPicker(asked(true, Optional.empty()));
        tick(picker, "lotus/learn", "lotus/optimise");

        HttpResponse<String> answer = post(
                picker,
                "pick/links",
                link("lotus/learn", " ", "graded", "yes", "maximum", "0", "due", "2020-01-31"),
                link("lotus/optimise", "Kept title", "opens", "window"),
                "do=add");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("link-1-title-error", "link-1-maximum-error", "link-1-due-error", "Kept title")
                .doesNotContain("link-2-title-error", "name=\"JWT\"");
        assertThat(get(picker, "pick/links").body()).contains("Kept title", "value=\"2020-01-31\"");
    }

    @Test
    void takesOneOnlyWhereThePlatformDoes() {
        Opened picker = launches.openPicker(asked(false, Optional.empty()));

        assertThat(get(picker, "pick").body())
                .contains("one at a time", "type=\"radio\"")
                .doesNotContain("type=\"checkbox\"");
        assertThat(post(picker, "pick", "content=lotus/learn", "content=lotus/optimise", "do=next")
                        .statusCode())
                .isEqualTo(400);
        tick(picker, "lotus/learn");
        assertThat(items(claims(post(
                        picker,
                        "pick/links",
                        link("lotus/learn", "Learn", "graded", "yes", "maximum", "1"),
                        "do=add"))))
                .hasSize(1);
    }

    @Test
    void namesALinkAsTheContentAndNotAsThePlatformSuggests() {
        Opened picker = launches.openPicker(asked(true, Optional.empty()));
        tick(picker, "lotus/learn");

        assertThat(get(picker, "pick/links").body()).contains("value=\"Learn\"").doesNotContain("Week 3");
    }

    @Test
    void saysWhatIsMissingOnTheFirstPage() {
        Opened picker = launches.openPicker(asked(true, Optional.empty()));

        assertThat(post(picker, "pick", "do=next").body()).contains("Choose at least one");
        assertThat(post(picker, "pick", "content=lotus/nowhere", "do=next").body())
                .contains("no longer here");
        assertThat(location(get(picker, "pick/links")))
                .isEqualTo(picker.launch().base() + "pick");
    }

    @Test
    void offersOnlyTheWayBackWhereThePlatformTakesNoLinks() {
        DeepLinkingSettings files = new DeepLinkingSettings(
                URI.create("https://lms.example.org/return"),
                Set.of("file"),
                Set.of("iframe"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Opened picker = launches.openPicker(files);

        assertThat(get(picker, "pick").body()).contains("did not ask for links").doesNotContain("name=\"content\"");
        assertThat(post(picker, "pick", "content=lotus/learn", "do=next").statusCode())
                .isEqualTo(400);
        assertThat(items(claims(post(picker, "pick", "do=cancel")))).isEmpty();
    }

    @Test
    void recordsNothingOfPreviewsAndShowsThemToPickersOnly() {
        Opened picker = launches.openPicker(asked(true, Optional.empty()));
        for (String page : List.of(
                "pick/preview/lotus/course",
                "pick/preview/lotus/m/learn",
                "pick/preview/lotus/p/1.2",
                "pick/preview/lotus/search?q=empathy",
                "pick/preview/lotus/glossary",
                "pick/preview/lotus/directory")) {
            assertThat(get(picker, page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(get(picker, "pick/preview/nowhere/course").statusCode()).isEqualTo(404);
        assertThat(rows.count("enrolment", "learner_id = ?", picker.launch().learner()))
                .isZero();

        Opened learner = launches.open(TestLaunches.somebody(), "no-picker");
        assertThat(get(learner, "pick").statusCode()).isEqualTo(403);
        assertThat(get(learner, "pick/preview/lotus/course").statusCode()).isEqualTo(403);
        assertThat(get(learner, "pick/preview/lotus/glossary").statusCode()).isEqualTo(403);
    }

    @Test
    void opensAWholeCourseByItsContentAlone() {
        Opened course = launches.open(TestLaunches.somebody(), Optional.empty(), "whole", "lotus");

        assertThat(course.launch().placement()).isEmpty();
        assertThat(get(course, "").statusCode()).isEqualTo(303);
        assertThat(get(course, "course").statusCode()).isEqualTo(200);
    }

    private void tick(Opened picker, String... contents) {
        String[] form = Arrays.copyOf(
                Arrays.stream(contents).map(content -> "content=" + content).toArray(String[]::new),
                contents.length + 1);
        form[contents.length] = "do=next";
        assertThat(location(post(picker, "pick", form)))
                .isEqualTo(picker.launch().base() + "pick/links");
    }

    /** The fields of one link, as pairs after its title. */
    private static String link(String content, String title, String... pairs) {
        StringBuilder fields = new StringBuilder("link=" + content + "&title:" + content + "=" + title);
        for (int i = 0; i < pairs.length; i += 2) {
            fields.append("&")
                    .append(pairs[i])
                    .append(":")
                    .append(content)
                    .append("=")
                    .append(pairs[i + 1]);
        }
        return fields.toString();
    }

    private HttpResponse<String> post(Opened picker, String page, String... fields) {
        String form = Arrays.stream(String.join("&", fields).split("&"))
                .map(field -> encoded(field.substring(0, field.indexOf('='))) + "="
                        + encoded(field.substring(field.indexOf('=') + 1)))
                .collect(Collectors.joining("&"));
        return browser.postText(
                picker.launch().base() + page,
                picker.cookie(),
                form + "&csrf=" + encoded(picker.launch().csrf()));
    }

    private HttpResponse<String> get(Opened opened, String page) {
        return browser.get(opened.launch().base() + page, opened.cookie());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("");
    }

    private static List<String> ticked(HttpResponse<String> page) {
        return Pattern.compile("<input[^>]* name=\"content\"[^>]* value=\"([^\"]*)\" checked")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, Object> claims(HttpResponse<String> page) {
        Matcher jwt = JWT.matcher(page.body());
        assertThat(jwt.find()).as(page.body()).isTrue();
        try {
            return SignedJWT.parse(jwt.group(1)).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> claims) {
        return (List<Map<String, Object>>) Objects.requireNonNull(claims.get(DL + "content_items"));
    }

    private static Consumer<Object> column(double maximum, String label, String content) {
        return column -> {
            Map<?, ?> sent = (Map<?, ?>) column;
            assertThat(sent.get("scoreMaximum")).isEqualTo(maximum);
            assertThat(sent.get("label")).isEqualTo(label);
            assertThat(sent.get("resourceId")).isEqualTo(content);
        };
    }

    private static Map<String, String> custom(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(HISTORIES);
        all.putAll(own);
        return all;
    }

    private static DeepLinkingSettings asked(boolean many, Optional<Boolean> columns) {
        return new DeepLinkingSettings(
                URI.create("https://lms.example.org/return"),
                Set.of("ltiResourceLink"),
                Set.of("iframe", "window"),
                many,
                columns,
                Optional.of("Week 3"),
                Optional.empty(),
                Optional.of("opaque=data"));
    }
}
