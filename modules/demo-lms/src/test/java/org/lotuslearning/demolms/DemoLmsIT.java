package org.lotuslearning.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotuslearning.demolms.gradebook.Scopes;
import org.lotuslearning.demolms.membership.MembersResource;
import org.lotuslearning.demolms.testing.Browser;
import org.lotuslearning.demolms.testing.RunningDemo;
import org.lotuslearning.demolms.testing.TestTool;

/** The WAR on Payara Micro, spoken to by HTTP alone: what a tool and a browser see. */
class DemoLmsIT {

    private static final String AMINA = "5b0c7f0e-6f3c-4a53-9f0e-0d6f5f1f2a01";
    private static final String CHIDI = "c71e58a4-0c8b-47f9-b5d5-2e9a64d37c03";
    private static final String OLUWASEUN = "e4f6a3d2-9b17-4c2e-a0c8-5d8b1e7f9a04";
    private static final String RAVI = "7e3a9c60-5d42-4b8a-8e1f-b64c2d9f0a06";
    private static final String COURSE = "/courses/leading-with-compassion";
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String SCORE = "application/vnd.ims.lis.v1.score+json";

    private static final TestTool TOOL = new TestTool();

    @TempDir
    static Path directory;

    private static RunningDemo demo;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start(directory, true);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void goesFromPickingToTheGradebook() throws Exception {
        Browser educator = browserOf(OLUWASEUN);
        String title = pick(educator, "Learn & lead");

        Browser learner = browserOf(AMINA);
        JWTClaimsSet launch = launchNewest(learner);
        assertThat(launch.getSubject()).isEqualTo(AMINA);
        assertThat(launch.getJSONObjectClaim(LTI + "resource_link")).containsEntry("title", title);
        assertThat(launch.getJSONObjectClaim(LTI + "custom")).containsEntry("content", "lotus/learn");

        String lineItem = String.valueOf(launch.getJSONObjectClaim(AGS).get("lineitem"));
        String token = token(Scopes.SCORE + " " + Scopes.RESULT_READ);
        String scores = lineItem.replace("?", "/scores?");
        Instant now = Instant.now();
        assertThat(call("POST", scores, token, SCORE, score(AMINA, 0.75, now)).statusCode())
                .isEqualTo(204);
        assertThat(call("POST", scores, token, SCORE, score(AMINA, 1, now)).statusCode())
                .isEqualTo(409);
        assertThat(call("POST", scores, token, SCORE, score(OLUWASEUN, 1, now)).statusCode())
                .isEqualTo(400);
        assertThat(call("POST", scores, token, "application/json", score(AMINA, 1, now))
                        .statusCode())
                .isEqualTo(415);
        assertThat(call("POST", lineItem + "/scores", token, SCORE, score(AMINA, 1, now))
                        .statusCode())
                .isEqualTo(405);

        JsonArray results = array(call("GET", lineItem.replace("?", "/results?"), token, "", ""));
        assertThat(results.getJsonObject(0).getJsonNumber("resultScore").doubleValue())
                .isEqualTo(75);
        assertThat(educator.open(COURSE + "/gradebook").body())
                .contains("Learn &amp; lead, completed", "Amina Yusuf", "75 of 100");
        assertThat(learner.open(COURSE).body()).contains("Your grade: 75 of 100");
    }

    @Test
    void managesLineItemsInPages() throws Exception {
        pick(browserOf(OLUWASEUN), "For line items");
        JWTClaimsSet launch = launchNewest(browserOf(AMINA));
        String container = String.valueOf(launch.getJSONObjectClaim(AGS).get("lineitems"));
        String link =
                String.valueOf(launch.getJSONObjectClaim(LTI + "resource_link").get("id"));
        String token = token(Scopes.LINE_ITEM);
        String body =
                "{\"label\": \"Extra\", \"scoreMaximum\": 5, \"tag\": \"extra\", \"resourceLinkId\": \"" + link + "\"}";

        HttpResponse<String> created = call("POST", container, token, LINE_ITEM, body);
        assertThat(created.statusCode()).isEqualTo(201);
        String id = object(created).getString("id");
        assertThat(created.headers().firstValue("Location")).contains(id);

        String ofLink = container + "&resource_link_id=" + link + "&limit=1";
        HttpResponse<String> first = call("GET", ofLink, token, "", "");
        assertThat(array(first)).hasSize(1);
        String next = next(first);
        assertThat(array(call("GET", next, token, "", "")).getJsonObject(0).getString("id"))
                .isEqualTo(id);
        assertThat(array(call("GET", container + "&tag=extra", token, "", ""))).hasSize(1);

        String changed = body.replace("Extra", "Renamed");
        assertThat(call("PUT", id, token, LINE_ITEM, changed).statusCode()).isEqualTo(200);
        assertThat(object(call("GET", id, token, "", "")).getString("label")).isEqualTo("Renamed");
        assertThat(call("POST", container, token, LINE_ITEM, "{\"label\": \"No maximum\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", container, token, LINE_ITEM, "[").statusCode()).isEqualTo(400);
        assertThat(call("POST", container, token, LINE_ITEM, body.replace(link, "elsewhere"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("DELETE", id, token, "", "").statusCode()).isEqualTo(204);
        assertThat(call("GET", id, token, "", "").statusCode()).isEqualTo(404);
    }

    @Test
    void listsMembersInPages() throws Exception {
        pick(browserOf(OLUWASEUN), "For members");
        String members = String.valueOf(
                launchNewest(browserOf(AMINA)).getJSONObjectClaim(NRPS).get("context_memberships_url"));
        String token = token(MembersResource.SCOPE);

        HttpResponse<String> first = call("GET", members + "?limit=3", token, "", "");
        JsonArray second = object(call("GET", next(first), token, "", "")).getJsonArray("members");

        assertThat(object(first).getJsonArray("members")).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(second.getJsonObject(0).getJsonArray("roles").getString(0)).isEqualTo("Instructor");
        JsonArray learners =
                object(call("GET", members + "?role=Learner", token, "", "")).getJsonArray("members");
        JsonObject chidi = learners.getJsonObject(2);
        assertThat(chidi.getString("user_id")).isEqualTo(CHIDI);
        assertThat(chidi).doesNotContainKey("email").doesNotContainKey("lis_person_sourcedid");
    }

    @Test
    void servesNothingToATokenWithoutTheScope() throws Exception {
        String members = demo.address() + "/api" + COURSE + "/members";

        assertThat(call("GET", members, token(Scopes.SCORE), "", "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> madeUp = call("GET", members, "made-up", "", "");
        assertThat(madeUp.statusCode()).isEqualTo(401);
        assertThat(madeUp.headers().firstValue("WWW-Authenticate").orElse("")).contains("Bearer", "invalid_token");
    }

    @Test
    void keepsPagesForThoseTheyAreFor() throws Exception {
        Browser nobody = new Browser(demo.address());
        Browser learner = browserOf(AMINA);
        Browser administrator = browserOf(RAVI);

        assertThat(nobody.open(COURSE).statusCode()).isEqualTo(401);
        assertThat(learner.open(COURSE + "/gradebook").statusCode()).isEqualTo(403);
        assertThat(learner.open(COURSE + "/participants").statusCode()).isEqualTo(403);
        assertThat(learner.open(COURSE + "/add").statusCode()).isEqualTo(403);
        assertThat(learner.open(COURSE + "/records").statusCode()).isEqualTo(403);
        assertThat(browserOf(CHIDI).open("/courses/new-team-leaders").statusCode())
                .isEqualTo(404);
        assertThat(administrator.open(COURSE + "/records").body()).contains("<iframe");
        assertThat(administrator.open("/application.wadl").statusCode()).isIn(401, 403, 404);
    }

    @Test
    void opensTheRecordsForLearningAndDevelopment() throws Exception {
        JWTClaimsSet launch = launch(browserOf(RAVI), COURSE + "/records/launch");

        assertThat(launch.getClaim(LTI + "target_link_uri")).isEqualTo(demo.toolAddress() + "/");
        assertThat(launch.getClaim(LTI + "roles"))
                .isEqualTo(List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"));
    }

    @Test
    void copiesActivitiesWithTheirHistory() throws Exception {
        Browser educator = browserOf(OLUWASEUN);
        pick(educator, "To be copied");

        assertThat(educator.press(COURSE + "/copy-to/new-team-leaders").statusCode())
                .isEqualTo(303);

        assertThat(educator.open("/courses/new-team-leaders").body()).contains("Open To be copied");
    }

    @Test
    void endsASessionAndTakesFormsOnlyFromItsOwnPages() throws Exception {
        Browser learner = browserOf(AMINA);

        assertThat(learner.pressElsewhere("/be/" + OLUWASEUN).statusCode()).isEqualTo(403);
        assertThat(learner.open(COURSE).body()).contains("You are Amina Yusuf (learner)");
        assertThat(learner.press("/leave").statusCode()).isEqualTo(303);
        assertThat(learner.open(COURSE).statusCode()).isEqualTo(401);
    }

    @Test
    void saysWhatIsWrongWithARefusedMessage() throws Exception {
        Browser educator = browserOf(OLUWASEUN);
        JWTClaimsSet request = launch(educator, COURSE + "/add/launch");
        JWTClaimsSet wrong = new JWTClaimsSet.Builder(response(request, "Refused"))
                .claim(LTI + "deployment_id", "2")
                .build();

        HttpResponse<String> answer =
                educator.submit("/deep-link-return", Map.of("JWT", TOOL.sign(wrong), "again", "yes"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("deployment_id is 2, not 1");
    }

    @Test
    void protectsItsPagesByHeaders() throws Exception {
        HttpResponse<String> front = new Browser(demo.address()).open("/");

        assertThat(front.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-src 'self' " + demo.toolAddress(), "frame-ancestors 'self'");
        assertThat(front.body()).doesNotContain("<script>").doesNotContain("style=");
    }

    @Test
    void servesNothingWhenItIsOff(@TempDir Path ofItsOwn) throws Exception {
        try (RunningDemo off = RunningDemo.start(ofItsOwn, false)) {
            Browser browser = new Browser(off.address());

            assertThat(browser.open("/jwks").statusCode()).isEqualTo(404);
            assertThat(browser.press("/be/" + AMINA).statusCode()).isEqualTo(404);
            assertThat(browser.open("/").body()).contains("The demo is off");
            assertThat(ofItsOwn.resolve("data")).doesNotExist();
        }
    }

    private static Browser browserOf(String person) throws Exception {
        Browser browser = new Browser(demo.address());
        assertThat(browser.press("/be/" + person).statusCode()).isEqualTo(303);
        return browser;
    }

    /** The whole way of deep linking, the post from another site and the second one from here included. */
    private static String pick(Browser educator, String title) throws Exception {
        JWTClaimsSet request = launch(educator, COURSE + "/add/launch");
        Map<String, String> form = Map.of("JWT", TOOL.sign(response(request, title)));
        HttpResponse<String> withoutCookie = new Browser(demo.address()).submit("/deep-link-return", form);
        assertThat(withoutCookie.statusCode()).isEqualTo(200);
        HttpResponse<String> added = educator.submit("/deep-link-return", Browser.fields(withoutCookie));
        assertThat(added.body()).contains("Added to the course");
        return title;
    }

    private static JWTClaimsSet response(JWTClaimsSet request, String title) throws Exception {
        Map<String, Object> lineItem = Map.of(
                "label", title + ", completed", "scoreMaximum", 100, "resourceId", "lotus/learn", "tag", "completion");
        Map<String, Object> item = Map.of(
                "type",
                "ltiResourceLink",
                "title",
                title,
                "url",
                demo.toolAddress() + "/learn/lotus/learn",
                "custom",
                Map.of("content", "lotus/learn"),
                "lineItem",
                lineItem);
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("lotus")
                .audience(demo.address().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", TestTool.once())
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "deployment_id", "1")
                .claim(
                        DEEP_LINKING + "data",
                        request.getJSONObjectClaim(DEEP_LINKING + "deep_linking_settings")
                                .get("data"))
                .claim(DEEP_LINKING + "content_items", List.of(item))
                .build();
    }

    private static JWTClaimsSet launchNewest(Browser browser) throws Exception {
        String course = browser.open(COURSE).body();
        int start = course.lastIndexOf(COURSE + "/activities/");
        String activity = course.substring(start, course.indexOf('"', start));
        assertThat(browser.open(activity).body()).contains("<iframe", "Open in a new window");
        return launch(browser, activity + "/launch");
    }

    /** Goes through a third-party login as a tool would, and checks what the tool gets. */
    private static JWTClaimsSet launch(Browser browser, String path) throws Exception {
        HttpResponse<String> toLogin = browser.open(path);
        assertThat(toLogin.statusCode()).isEqualTo(303);
        Map<String, String> initiation = Browser.redirected(toLogin);
        assertThat(initiation).containsEntry("iss", demo.address().toString()).containsEntry("client_id", "lotus");
        Map<String, String> request = new HashMap<>(Map.of(
                "scope", "openid",
                "response_type", "id_token",
                "response_mode", "form_post",
                "prompt", "none",
                "client_id", "lotus",
                "redirect_uri", demo.toolAddress() + "/lti/launch",
                "nonce", "nonce-1",
                "state", "state-1"));
        request.put("login_hint", initiation.getOrDefault("login_hint", ""));
        request.put("lti_message_hint", initiation.getOrDefault("lti_message_hint", ""));
        HttpResponse<String> page = browser.open("/auth?" + Browser.encoded(request));
        assertThat(page.body()).contains("action=\"" + demo.toolAddress() + "/lti/launch\"");
        Map<String, String> fields = Browser.fields(page);
        assertThat(fields).containsEntry("state", "state-1");
        return verified(fields.getOrDefault("id_token", ""));
    }

    private static JWTClaimsSet verified(String idToken) throws Exception {
        SignedJWT jwt = SignedJWT.parse(idToken);
        JWKSet keys = JWKSet.parse(new Browser(demo.address()).open("/jwks").body());
        assertThat(jwt.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(jwt.getJWTClaimsSet().getClaim("nonce")).isEqualTo("nonce-1");
        return jwt.getJWTClaimsSet();
    }

    private static String token(String scopes) throws Exception {
        Instant now = Instant.now();
        JWTClaimsSet assertion = new JWTClaimsSet.Builder()
                .issuer("lotus")
                .subject("lotus")
                .audience(demo.address() + "/token")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(TestTool.once())
                .build();
        HttpResponse<String> answer = new Browser(demo.address())
                .submit(
                        "/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                "client_assertion",
                                TOOL.sign(assertion),
                                "scope",
                                scopes));
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        assertThat(object(answer).getString("scope")).isEqualTo(scopes);
        return object(answer).getString("access_token");
    }

    private static HttpResponse<String> call(String method, String address, String token, String type, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return new Browser(demo.address()).send(request);
    }

    private static String score(String person, double share, Instant at) {
        return Json.createObjectBuilder()
                .add("userId", person)
                .add("scoreGiven", share)
                .add("scoreMaximum", 1)
                .add("activityProgress", "Completed")
                .add("gradingProgress", "FullyGraded")
                .add(
                        "timestamp",
                        at.truncatedTo(ChronoUnit.SECONDS).plusMillis(1).toString())
                .build()
                .toString();
    }

    private static String next(HttpResponse<String> page) {
        String link = page.headers().firstValue("Link").orElseThrow();
        assertThat(link).contains("rel=\"next\"");
        return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
