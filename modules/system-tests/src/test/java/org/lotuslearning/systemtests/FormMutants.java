package org.lotuslearning.systemtests;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;

/** The parameters of the login, the form of the launch, its cookie and the request itself. */
final class FormMutants {

    /** The family of requests that no browser makes. */
    static final String REQUEST = "request";

    private static final String MARKUP = "'\"><script>alert(1)</script>";
    private static final String EMOJI = "\uD83E\uDD93";

    private final Kind kind;
    private final As as;
    private final List<Mutant> mutants = new ArrayList<>();

    private FormMutants(Kind kind, As as) {
        this.kind = kind;
        this.as = as;
    }

    static List<Mutant> of(Kind kind, As as) {
        FormMutants all = new FormMutants(kind, as);
        all.logins();
        all.fields();
        all.requests();
        all.cookies();
        return all.mutants;
    }

    private void logins() {
        for (String required : List.of("iss", "login_hint", "target_link_uri", "client_id")) {
            login(required + " dropped", false, p -> p.remove(required));
            login(required + " empty", false, p -> p.put(required, ""));
            login(required + " too long", false, p -> p.put(required, "x".repeat(6001)));
            login(required + " with NUL", false, p -> p.merge(required, "\0", String::concat));
        }
        for (String exact : List.of("iss", "client_id", "target_link_uri")) {
            for (String wrong : List.of(" ", "other", MARKUP, EMOJI, "a\r\nb", "https://other.example/")) {
                login(exact + " = " + ClaimMutants.shown(wrong), false, p -> p.put(exact, wrong));
            }
        }
        for (String target :
                List.of("../", "%2e%2e/", "//other.example/", "#x", "?x=y", "%0d%0aX:y", "%zz", "learn/../")) {
            login("target_link_uri with " + target, false, p -> p.merge("target_link_uri", target, String::concat));
        }
        for (String optional : List.of("lti_message_hint", "lti_deployment_id", "lti_storage_target", "unknown")) {
            login(optional + " dropped", true, p -> p.remove(optional));
            for (String any : List.of("", MARKUP, EMOJI, "a\r\nb", "x".repeat(5000), "Ŵ".repeat(2000))) {
                login(optional + " = " + ClaimMutants.shown(any), true, p -> p.put(optional, any));
            }
        }
        for (String any : List.of(MARKUP, EMOJI, "a\r\nb", "x".repeat(5000), "Ŵ".repeat(2000))) {
            login("login_hint = " + ClaimMutants.shown(any), true, p -> p.put("login_hint", any));
        }
    }

    private void fields() {
        for (String field : List.of("state", "id_token")) {
            form(field + " dropped", form -> form.replaceFirst("(^|&)" + field + "=[^&]*", ""));
            form(field + " empty", form -> form.replaceFirst(field + "=[^&]*", field + "="));
            form(field + " twice", form -> form + "&" + field + "=other");
            form(field + " twice, the wrong one first", form -> field + "=other&" + form);
            form(
                    field + " twice, both the same",
                    form -> form + "&" + form.replaceFirst("^.*?(" + field + "=[^&]*).*$", "$1"));
            form(
                    field + " by another name",
                    form -> form.replaceFirst(field + "=", field.toUpperCase(Locale.ROOT) + "="));
            for (String wrong :
                    List.of("%00", "%zz", "%", "+", "%F0%9F", "%ED%A0%BD", "x".repeat(10_000), "%0d%0aX:y")) {
                form(
                        field + " = " + ClaimMutants.shown(wrong),
                        form -> form.replaceFirst(field + "=[^&]*", field + "=" + wrong));
            }
        }
        form("an error beside", form -> form + "&error=login_required");
        form("an error with markup", form -> "error=%3Cscript%3E&error_description=%3Cscript%3E");
        form("a broken field beside", form -> form + "&x=%zz");
        form("nothing", form -> "");
        form("ampersands", form -> "&".repeat(1000));
        form("JSON", form -> "{\"id_token\":\"x\"}");
        add("form", "10 000 fields beside", true, m -> m.formText = form -> form + "&a=b".repeat(10_000));
        add("form", "an unknown field", true, m -> m.formText = form -> form + "&unknown=" + "x".repeat(10_000));
        form("3 MB", form -> form + "&unknown=" + "x".repeat(3_000_000));
    }

    private void requests() {
        for (String type : List.of(
                "application/json",
                "text/plain",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "x",
                "x/y;",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded; charset=")) {
            request("Content-Type " + type, request -> request.setHeader("Content-Type", type));
        }
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "PROPFIND")) {
            request("method " + method, request -> request.method(method, BodyPublishers.noBody()));
        }
        request("no body", request -> request.POST(BodyPublishers.noBody()));
    }

    private void cookies() {
        cookie("none", cookie -> "");
        cookie("empty", cookie -> cookie.replaceFirst("=.*", "="));
        cookie("cut", cookie -> cookie.substring(0, cookie.length() - 1));
        cookie("longer", cookie -> cookie + "A");
        cookie("another", cookie -> cookie.replaceFirst("=.*", "=" + "A".repeat(43)));
        cookie("by another name", cookie -> "x" + cookie);
        cookie("in capitals", cookie -> cookie.toUpperCase(Locale.ROOT));
        for (String rubbish :
                List.of("=", ";;;", "a=\"", "$Version=1; x", ", , ,", "a=b; a=b; =; \\", "x".repeat(5000))) {
            cookie("rubbish " + ClaimMutants.shown(rubbish), cookie -> rubbish);
        }
    }

    private void login(String what, boolean in, Consumer<Map<String, String>> change) {
        mutants.add(new Mutant(kind, "login", what, let(in), change, message -> {}));
    }

    private void form(String what, UnaryOperator<String> change) {
        add("form", what, false, m -> m.formText = change);
    }

    private void request(String what, Consumer<HttpRequest.Builder> change) {
        add(REQUEST, what, false, m -> m.request = change);
    }

    private void cookie(String what, UnaryOperator<String> change) {
        add(
                "cookie",
                what,
                false,
                m -> m.request = request -> request.setHeader("Cookie", change.apply(m.loginCookie)));
    }

    private void add(String family, String what, boolean in, Consumer<LtiMessage> change) {
        mutants.add(Mutant.of(kind, family, what, let(in), change));
    }

    private Optional<As> let(boolean in) {
        return in ? Optional.of(as) : Optional.empty();
    }
}
