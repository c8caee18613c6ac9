package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lotuslearning.systemtests.LtiMessage.DEEP_LINKING;
import static org.lotuslearning.systemtests.LtiMessage.LTI;
import static org.lotuslearning.systemtests.LtiMessage.MEMBERSHIP;
import static org.lotuslearning.systemtests.LtiMessage.object;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;
import org.lotuslearning.systemtests.LtiPlatform.Client;
import org.lotuslearning.systemtests.LtiVisit.Login;

/** Every check of a login and of a launch (LTI 1.3 Security Framework 5.1, LTI Core 5.3, Deep Linking 2.0 4.4). */
@ExtendWith(SharedLotus.class)
final class RefusalsIT {

    private static final String TOO_LONG = "x".repeat(256);

    /** Comes to an answer that must be a refusal. */
    private interface Attempt {
        HttpResponse<String> make(LtiVisit visit, LtiPlatform platform);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"logins", "headers", "tokens", "people", "links", "picking", "reviews", "forms", "keys"})
    void refuses(String name, String code, Attempt attempt, RunningLotus lotus, LtiPlatform platform) {
        HttpResponse<String> answer = attempt.make(new LtiVisit(platform, lotus.base()), platform);

        LtiAnswers.isRefused(answer, code, lotus);
        LtiAnswers.logIsDiscreet(lotus);
    }

    @Test
    void refusesForEveryReasonThatTheReadmeLists() {
        assertThat(Stream.of(logins(), headers(), tokens(), people(), links(), picking(), reviews(), forms(), keys())
                        .flatMap(rows -> rows)
                        .map(row -> row.get()[1]))
                .containsAll(LtiAnswers.reasons().keySet())
                .hasSizeGreaterThan(80);
    }

    // ---- the login

    static Stream<Arguments> logins() {
        return Stream.concat(
                Stream.of(
                        login("no iss", "LTI-LOGIN-PARAMETER", p -> p.remove("iss")),
                        login("no login_hint", "LTI-LOGIN-PARAMETER", p -> p.remove("login_hint")),
                        login("no target_link_uri", "LTI-LOGIN-PARAMETER", p -> p.remove("target_link_uri")),
                        login("an empty iss", "LTI-LOGIN-PARAMETER", p -> p.put("iss", " ")),
                        login("a hint with NUL", "LTI-LOGIN-PARAMETER", p -> p.put("login_hint", "a\0b")),
                        login("an unknown issuer", "LTI-PLATFORM", p -> p.put("iss", "https://other.example")),
                        login(
                                "an issuer with a slash too many",
                                "LTI-PLATFORM",
                                p -> p.merge("iss", "/", String::concat)),
                        login("an unknown client", "LTI-PLATFORM", p -> p.put("client_id", "other")),
                        login("no client of several", "LTI-PLATFORM", p -> p.remove("client_id")),
                        login(
                                "a target elsewhere",
                                "LTI-TARGET",
                                p -> p.put("target_link_uri", "https://other.example/learn/lotus/learn")),
                        login(
                                "a target that is a script",
                                "LTI-TARGET",
                                p -> p.put("target_link_uri", "javascript:alert(1)")),
                        login(
                                "a target with our name inside",
                                "LTI-TARGET",
                                p -> p.put("target_link_uri", "http://localhost@other.example/")),
                        login("a target that is no address", "LTI-TARGET", p -> p.put("target_link_uri", "::%zz"))),
                Stream.of(
                        row(
                                "a login hint twice",
                                "LTI-LOGIN-PARAMETER",
                                (visit, platform) -> visit.get("lti/login?"
                                        + HttpBrowser.form(List.copyOf(visit.loginParameters(Client.ORDINARY)
                                                .entrySet()))
                                        + "&login_hint=other")),
                        row("a login without anything", "LTI-LOGIN-PARAMETER", (visit, p) -> visit.get("lti/login"))));
    }

    /** By GET and by POST (Security Framework 5.1.1.1). */
    private static Arguments login(String name, String code, Consumer<Map<String, String>> mistake) {
        return row("a login with " + name, code, (visit, platform) -> {
            Map<String, String> parameters = visit.loginParameters(Client.ORDINARY);
            mistake.accept(parameters);
            HttpResponse<String> byPost = visit.loginByPost(parameters);
            assertThat(LtiAnswers.codeOf(byPost)).hasValue(code);
            LtiAnswers.isRefused(byPost);
            return visit.loginByGet(parameters);
        });
    }

    // ---- 5.1.3, the header and the signature

    static Stream<Arguments> headers() {
        return Stream.of(
                launch("alg none without signature", "LTI-ALG", m -> {
                    m.header.put("alg", "none");
                    m.token = token -> token.substring(0, token.lastIndexOf('.') + 1);
                }),
                launch("alg none with signature", "LTI-TOKEN", m -> m.header.put("alg", "none")),
                launch("alg nOnE", "LTI-ALG", m -> m.header.put("alg", "nOnE")),
                launch("no alg", "LTI-TOKEN", m -> m.header.remove("alg")),
                launch("HS256 by our public key", "LTI-ALG", LtiForgeries::signByPublicKey),
                launch("HS256 by our client id", "LTI-ALG", m -> LtiForgeries.signByHmac(m, Client.ORDINARY.id())),
                launch("RS512 by the right key", "LTI-ALG", m -> LtiForgeries.signAs(m, "RS512", "SHA512withRSA")),
                launch("RS384 by the right key", "LTI-ALG", m -> LtiForgeries.signAs(m, "RS384", "SHA384withRSA")),
                launch("no kid", "LTI-KID", m -> m.header.remove("kid")),
                launch("an empty kid", "LTI-KID", m -> m.header.put("kid", "")),
                launch("a stranger's key under its own kid", "LTI-KEY", m -> {
                    m.key = LtiForgeries.STRANGER;
                    m.header.put("kid", LtiForgeries.STRANGER.kid());
                }),
                launch("a stranger's key under a known kid", "LTI-SIGNATURE", m -> m.key = LtiForgeries.STRANGER),
                launch(
                        "a key that comes along as jwk",
                        "LTI-SIGNATURE",
                        m -> LtiForgeries.bringKey(m, "jwk", LtiForgeries.STRANGER.publicJwk())),
                launch(
                        "a key that comes along as jku",
                        "LTI-SIGNATURE",
                        m -> LtiForgeries.bringKey(m, "jku", "http://127.0.0.1:1/keys")),
                launch(
                        "a key that comes along as x5u",
                        "LTI-SIGNATURE",
                        m -> LtiForgeries.bringKey(m, "x5u", "http://127.0.0.1:1/certificate")),
                launch(
                        "a certificate that comes along as x5c",
                        "LTI-SIGNATURE",
                        m -> LtiForgeries.bringKey(m, "x5c", List.of("AAAA"))),
                launch("another payload under the signature", "LTI-SIGNATURE", m -> {
                    String other = LtiMessage.base64(LtiMessage.json(Map.of("sub", "somebody else")));
                    m.token = token -> token.replaceFirst("\\.[^.]+\\.", "." + other + ".");
                }),
                launch("no signature", "LTI-TOKEN", m -> m.token = LtiForgeries::withoutSignature),
                launch("no JWT", "LTI-TOKEN", m -> m.token = token -> "rubbish"),
                launch("an encrypted JWT", "LTI-TOKEN", m -> m.header.put("enc", "A256GCM")),
                launch("a payload that is no object", "LTI-TOKEN", m -> m.payloadText = text -> "[" + text + "]"),
                launch("more than 64 KB", "LTI-TOKEN", m -> m.claims.put("name", "x".repeat(100_000))));
    }

    // ---- 5.1.3, the claims of OpenID Connect

    static Stream<Arguments> tokens() {
        long now = System.currentTimeMillis() / 1000;
        String us = Client.ORDINARY.id();
        return Stream.of(
                claim("no iss", "LTI-ISS", c -> c.remove("iss")),
                claim("another iss", "LTI-ISS", c -> c.put("iss", "https://other.example")),
                claim("an iss with a slash too many", "LTI-ISS", c -> c.put("iss", c.get("iss") + "/")),
                claim("no aud", "LTI-AUD", c -> c.remove("aud")),
                claim("another aud", "LTI-AUD", c -> c.put("aud", "other")),
                claim("another aud in a list", "LTI-AUD", c -> c.put("aud", List.of("other"))),
                claim("no aud in the list", "LTI-AUD", c -> c.put("aud", List.of())),
                claim("an aud beside us", "LTI-AUD", c -> c.put("aud", List.of(us, "other"))),
                claim("another client of the same platform", "LTI-AUD", c -> c.put("aud", Client.ANONYMOUS.id())),
                claim("another azp", "LTI-AZP", c -> c.put("azp", "other")),
                claim("us twice and no azp", "LTI-AZP", c -> {
                    c.put("aud", List.of(us, us));
                    c.remove("azp");
                }),
                claim("no exp", "LTI-EXP", c -> c.remove("exp")),
                claim("an exp 61 s ago", "LTI-EXP", c -> c.put("exp", now - 61)),
                claim("an exp as text", "LTI-EXP", c -> c.put("exp", String.valueOf(now + 60))),
                claim("no iat", "LTI-IAT", c -> c.remove("iat")),
                claim("an iat long before the login", "LTI-IAT", c -> c.put("iat", now - 3600)),
                claim("an iat in the future", "LTI-IAT", c -> c.put("iat", now + 3600)),
                claim("an nbf in the future", "LTI-IAT", c -> c.put("nbf", now + 3600)),
                claim("no nonce", "LTI-NONCE", c -> c.remove("nonce")),
                claim("another nonce", "LTI-NONCE", c -> c.put("nonce", "other")),
                row("the nonce of another login", "LTI-NONCE", (visit, platform) -> {
                    LtiMessage message = visit.message(Kind.LEARNER_LINK, visit.login());
                    message.claims.put("nonce", visit.login().nonce());
                    return visit.send(message);
                }),
                row("a nonce that was used", "LTI-NONCE", (visit, platform) -> {
                    Login used = visit.login();
                    visit.send(visit.message(Kind.LEARNER_LINK, used));
                    return visit.launch(Kind.LEARNER_LINK, m -> m.claims.put("nonce", used.nonce()));
                }));
    }

    // ---- LTI Core 5.3, who

    static Stream<Arguments> people() {
        return Stream.of(
                claim("no version", "LTI-VERSION", c -> c.remove(LTI + "version")),
                claim("LTI 1.1's version", "LTI-VERSION", c -> c.put(LTI + "version", "LTI-1p0")),
                claim("no message_type", "LTI-MESSAGE-TYPE", c -> c.remove(LTI + "message_type")),
                claim(
                        "an unknown message_type",
                        "LTI-MESSAGE-TYPE",
                        c -> c.put(LTI + "message_type", "LtiStartProctoring")),
                claim("no sub", "LTI-SUB", c -> c.remove("sub")),
                claim("an empty sub", "LTI-SUB", c -> c.put("sub", "")),
                claim("a sub of 256 characters", "LTI-SUB", c -> c.put("sub", TOO_LONG)),
                claim("a sub that is a number", "LTI-SUB", c -> c.put("sub", 42)),
                claim("no roles", "LTI-ROLES", c -> c.remove(LTI + "roles")),
                claim("roles that are a text", "LTI-ROLES", c -> c.put(LTI + "roles", MEMBERSHIP + "Instructor")),
                claim("a role that is a number", "LTI-ROLES", c -> c.put(LTI + "roles", List.of(42))),
                claim("a name that is a number", "LTI-CLAIM", c -> c.put("name", 42)),
                claim("custom that is a list", "LTI-CLAIM", c -> c.put(LTI + "custom", List.of("content"))));
    }

    // ---- LTI Core 5.3 and 5.4, where

    static Stream<Arguments> links() {
        return Stream.of(
                claim("no deployment_id", "LTI-DEPLOYMENT", c -> c.remove(LTI + "deployment_id")),
                claim("an unknown deployment_id", "LTI-DEPLOYMENT", c -> c.put(LTI + "deployment_id", "other")),
                claim(
                        "a deployment_id of 256 characters",
                        "LTI-DEPLOYMENT",
                        c -> c.put(LTI + "deployment_id", TOO_LONG)),
                claim("no target_link_uri", "LTI-TARGET", c -> c.remove(LTI + "target_link_uri")),
                claim(
                        "a target_link_uri elsewhere",
                        "LTI-TARGET",
                        c -> c.put(LTI + "target_link_uri", "https://other.example/")),
                claim(
                        "a target_link_uri that the login did not name",
                        "LTI-TARGET",
                        c -> c.merge(LTI + "target_link_uri", "/1.2", (target, more) -> target + "" + more)),
                claim("no resource_link", "LTI-RESOURCE-LINK", c -> c.remove(LTI + "resource_link")),
                claim(
                        "a resource_link without id",
                        "LTI-RESOURCE-LINK",
                        c -> c.put(LTI + "resource_link", object("title", "Learn"))),
                claim(
                        "a resource_link id of 256 characters",
                        "LTI-RESOURCE-LINK",
                        c -> c.put(LTI + "resource_link", object("id", TOO_LONG))),
                claim("a context without id", "LTI-CONTEXT", c -> c.put(LTI + "context", object("title", "T"))),
                claim(
                        "a context id of 256 characters",
                        "LTI-CONTEXT",
                        c -> c.put(LTI + "context", object("id", TOO_LONG))));
    }

    // ---- Deep Linking 2.0

    static Stream<Arguments> picking() {
        return Stream.of(
                picking("no settings", "LTI-DEEP-LINKING", m -> m.claims.remove(DEEP_LINKING)),
                setting("no return url", s -> s.remove("deep_link_return_url")),
                setting("a script as return url", s -> s.put("deep_link_return_url", "javascript:alert(1)")),
                setting("a return url without TLS", s -> s.put("deep_link_return_url", "http://lms.example/")),
                setting("no accept_types", s -> s.remove("accept_types")),
                setting("no targets", s -> s.remove("accept_presentation_document_targets")),
                setting("accept_multiple as text", s -> s.put("accept_multiple", "true")),
                picking("a learner", "LTI-DEEP-LINKING-ROLE", m -> m.roles(MEMBERSHIP + "Learner")),
                picking("nobody in particular", "LTI-DEEP-LINKING-ROLE", LtiMessage::roles),
                picking(
                        "an administrator of the school who learns here",
                        "LTI-DEEP-LINKING-ROLE",
                        m -> m.roles(
                                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
                                MEMBERSHIP + "Learner")));
    }

    private static Arguments setting(String name, Consumer<Map<String, Object>> mistake) {
        return picking(name, "LTI-DEEP-LINKING", message -> {
            @SuppressWarnings("unchecked") // made by LtiMessage
            Map<String, Object> settings = (Map<String, Object>) message.claims.get(DEEP_LINKING);
            mistake.accept(settings);
        });
    }

    private static Arguments picking(String name, String code, Consumer<LtiMessage> mistake) {
        return row("deep linking: " + name, code, (visit, platform) -> visit.launch(Kind.DEEP_LINKING, mistake));
    }

    // ---- Submission Review 1.0

    static Stream<Arguments> reviews() {
        return Stream.of(
                review("of nobody", "LTI-FOR-USER", m -> m.claims.remove(LTI + "for_user")),
                review(
                        "of somebody without id",
                        "LTI-FOR-USER",
                        m -> m.claims.put(LTI + "for_user", object("name", "Leo"))),
                review(
                        "of somebody whose id is too long",
                        "LTI-FOR-USER",
                        m -> m.claims.put(LTI + "for_user", object("user_id", TOO_LONG))),
                review("by a learner of somebody else", "LTI-REVIEW-ROLE", m -> m.roles(MEMBERSHIP + "Learner")),
                review("by nobody in particular", "LTI-REVIEW-ROLE", LtiMessage::roles),
                review("of neither link nor column", "LTI-RESOURCE-LINK", m -> {
                    m.claims.remove(LTI + "resource_link");
                    m.claims.remove(LtiMessage.AGS);
                }));
    }

    private static Arguments review(String name, String code, Consumer<LtiMessage> mistake) {
        return row("a review " + name, code, (visit, platform) -> visit.launch(Kind.REVIEW, mistake));
    }

    // ---- the form and the browser

    static Stream<Arguments> forms() {
        return Stream.of(
                launch("no id_token", "LTI-FORM", m -> m.formText = form -> form.replaceFirst("&id_token=.*", "")),
                launch("no state", "LTI-FORM", m -> m.form.clear()),
                launch("nothing at all", "LTI-FORM", m -> m.formText = form -> ""),
                launch("two id_tokens", "LTI-FORM", m -> m.formText = form -> form + "&id_token=other"),
                launch("two states", "LTI-FORM", m -> m.form.add(Map.entry("state", "other"))),
                launch("a state that nobody began", "LTI-STATE", m -> m.form.set(0, Map.entry("state", "invented"))),
                launch(
                        "an error of the platform",
                        "LTI-PLATFORM-ERROR",
                        m -> m.formText = form -> "error=login_required&error_description=Quagga&state=x"),
                row("the cookie of another login", "LTI-BROWSER", (visit, platform) -> {
                    LtiMessage message = visit.message(Kind.LEARNER_LINK, visit.login());
                    String other = visit.login().cookie().replaceFirst(".*?=", "");
                    message.request =
                            request -> request.header("Cookie", message.loginCookie.replaceFirst("=.*", "=" + other));
                    return visit.send(message);
                }),
                row("a message that was accepted", "LTI-REPLAY", (visit, platform) -> {
                    LtiMessage message = visit.message(Kind.LEARNER_LINK, visit.login());
                    String form = message.formBody();
                    LtiAnswers.isAccepted(visit.post("lti/launch", form), As.LEARNER, visit);
                    return visit.post("lti/launch", form);
                }),
                row("another message for a login that was used", "LTI-REPLAY", (visit, platform) -> {
                    Login login = visit.login();
                    LtiAnswers.isAccepted(visit.send(visit.message(Kind.LEARNER_LINK, login)), As.LEARNER, visit);
                    return visit.send(visit.message(Kind.EDUCATOR_LINK, login));
                }));
    }

    @Test
    void acceptsOneOfEightAtOnce(RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());
        String form = visit.message(Kind.LEARNER_LINK, visit.login()).formBody();

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> visit.post("lti/launch", form), task -> new Thread(task).start()))
                .toList();
        List<HttpResponse<String>> late = answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 303)
                .toList();

        assertThat(late).hasSize(7).allSatisfy(answer -> LtiAnswers.isRefused(answer, "LTI-REPLAY", lotus));
    }

    /** The check of the browser is not skipped to make a launch work: what is offered is to begin again. */
    @Test
    void letsNobodyInWhoseCookieIsLost(RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());
        LtiMessage message = visit.message(Kind.LEARNER_LINK, visit.login());
        LtiVisit elsewhere = new LtiVisit(platform, lotus.base());

        HttpResponse<String> answer = elsewhere.send(message);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("href=\"/lti/login?");
        // what the platform's storage gave back counts in a form of our own page alone
        message.form.add(Map.entry("storage", message.loginCookie.replaceFirst(".*?=", "")));
        LtiAnswers.isKeptOut(elsewhere.send(message));
        LtiAnswers.isAccepted(visit.send(message), As.LEARNER, visit);
    }

    // ---- the key set

    static Stream<Arguments> keys() {
        return Stream.of(
                row(
                        "a platform whose key set is not there",
                        "LTI-KEYS-UNREACHABLE",
                        (visit, platform) -> visit.launch(Kind.LEARNER_LINK, Client.NO_KEYS, message -> {})),
                row("a key that the platform has withdrawn", "LTI-KEY", (visit, platform) -> {
                    PlatformKey next = PlatformKey.named("next-key");
                    platform.publishes(Client.NEW_KEYS, platform.key());
                    LtiAnswers.isAccepted(visit.launch(Kind.LEARNER_LINK, Client.NEW_KEYS, m -> {}), As.LEARNER, visit);
                    platform.publishes(Client.NEW_KEYS, next);
                    HttpResponse<String> byNext = visit.launch(Kind.LEARNER_LINK, Client.NEW_KEYS, m -> {
                        m.key = next;
                        m.header.put("kid", next.kid());
                    });
                    LtiAnswers.isAccepted(byNext, As.LEARNER, visit);
                    return visit.launch(Kind.LEARNER_LINK, Client.NEW_KEYS, m -> {});
                }));
    }

    @Test
    void goesOnWithTheKeysItHasWhileTheKeySetIsAway(RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());
        LtiAnswers.isAccepted(visit.launch(Kind.LEARNER_LINK, Client.KEYS_GO_AWAY, m -> {}), As.LEARNER, visit);
        int fetched = platform.fetches(Client.KEYS_GO_AWAY);

        platform.publishes(Client.KEYS_GO_AWAY);
        HttpResponse<String> unknown =
                visit.launch(Kind.LEARNER_LINK, Client.KEYS_GO_AWAY, m -> m.header.put("kid", "unknown"));
        HttpResponse<String> known = visit.launch(Kind.LEARNER_LINK, Client.KEYS_GO_AWAY, m -> {});

        assertThat(platform.fetches(Client.KEYS_GO_AWAY)).isGreaterThan(fetched);
        LtiAnswers.isRefused(unknown, "LTI-KEY", lotus);
        LtiAnswers.isAccepted(known, As.LEARNER, visit);
    }

    @Test
    void asksOnlyNowAndThenForKeysThatDoNotExist(RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());
        long began = System.nanoTime();

        for (int i = 0; i < 30; i++) {
            String kid = "invented-" + i;
            HttpResponse<String> answer =
                    visit.launch(Kind.LEARNER_LINK, Client.STRANGE_KEYS, m -> m.header.put("kid", kid));
            LtiAnswers.isRefused(answer, "LTI-KEY", lotus);
        }

        // the first set, the look for a new key right after it, and one more every 30 s that this may have taken
        long later = (System.nanoTime() - began) / 30_000_000_000L;
        assertThat(platform.fetches(Client.STRANGE_KEYS)).isBetween(1, 2 + (int) later);
    }

    // ---- what is not refused although it looks like it

    @Test
    void letsInWhoeverTheRegistrationAllows(RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());

        LtiAnswers.isAccepted(
                visit.launch(Kind.LEARNER_LINK, Client.ANONYMOUS, m -> m.claims.remove("sub")), As.LEARNER, visit);
        LtiAnswers.isAccepted(
                visit.launch(Kind.LEARNER_LINK, Client.ANY_DEPLOYMENT, m -> m.claims.put(LTI + "deployment_id", "new")),
                As.LEARNER,
                visit);
    }

    @Test
    void takesTheLoginByPostAndPassesTheHintsOnUnaltered(RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());
        Map<String, String> parameters = visit.loginParameters(Client.ORDINARY);

        HttpResponse<String> answer = visit.loginByPost(parameters);
        Map<String, String> asked = LtiVisit.query(URI.create(LtiVisit.location(answer)));

        assertThat(LtiVisit.location(answer)).startsWith(platform.issuer() + "/auth?site=1&");
        assertThat(asked)
                .containsEntry("scope", "openid")
                .containsEntry("response_type", "id_token")
                .containsEntry("response_mode", "form_post")
                .containsEntry("prompt", "none")
                .containsEntry("client_id", Client.ORDINARY.id())
                .containsEntry("redirect_uri", lotus.base() + "lti/launch")
                .containsEntry("login_hint", parameters.get("login_hint"))
                .containsEntry("lti_message_hint", parameters.get("lti_message_hint"));
        LtiMessage message = visit.message(Kind.LEARNER_LINK, visit.login(Client.ORDINARY, answer));
        LtiAnswers.isAccepted(visit.send(message), As.LEARNER, visit);
    }

    private static Arguments claim(String name, String code, Consumer<Map<String, Object>> mistake) {
        return launch(name, code, message -> mistake.accept(message.claims));
    }

    private static Arguments launch(String name, String code, Consumer<LtiMessage> mistake) {
        return row(name, code, (visit, platform) -> visit.launch(Kind.EDUCATOR_LINK, mistake));
    }

    private static Arguments row(String name, String code, Attempt attempt) {
        return arguments(name, code, attempt);
    }
}
