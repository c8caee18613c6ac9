package org.lotuslearning.demolms.launch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.people.People;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.tool.Parameters;
import org.lotuslearning.demolms.tool.Tool;

/**
 * Answers the tool's authentication request, the second step of a third-party login (1EdTech Security Framework
 * 5.1.1.2 and 5.1.1.3).
 */
@Singleton
public final class Authentication {

    private final Tool tool;
    private final Launches launches;
    private final People people;
    private final Courses courses;
    private final IdTokens idTokens;

    /** For one tool. */
    @Inject
    public Authentication(Tool tool, Launches launches, People people, Courses courses, IdTokens idTokens) {
        this.tool = tool;
        this.launches = launches;
        this.people = people;
        this.courses = courses;
        this.idTokens = idTokens;
    }

    /**
     * Answers a request.
     *
     * @param request what the tool asks
     * @param signedIn who the browser is, where its cookie came along; inside a frame it may not
     */
    public Answer answer(Parameters request, Optional<Person> signedIn) {
        // OpenID Connect Core 3.1.2.6: nothing is sent to an address that is not the client's
        if (!request.is("client_id", tool.clientId())) {
            return new Answer.Unanswerable("The client_id is not " + tool.clientId() + ", the only tool known here.");
        }
        if (!request.is("redirect_uri", tool.launch().toString())) {
            return new Answer.Unanswerable("The redirect_uri is not exactly " + tool.launch() + ", as registered.");
        }
        Optional<Answer.Failed> wrong = wrong(request);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return launches.find(new Secret(request.value("lti_message_hint")))
                .filter(launch -> request.is("login_hint", launch.personId()))
                .filter(launch -> signedIn.isEmpty() || signedIn.get().id().equals(launch.personId()))
                .<Answer>map(launch -> complete(launch, request))
                // OpenID Connect Core 3.1.2.6
                .orElseGet(() -> failed(
                        request,
                        "login_required",
                        "login_hint and lti_message_hint do not name a launch that the signed-in person began"
                                + " in the last minutes"));
    }

    private Optional<Answer.Failed> wrong(Parameters request) {
        if (request.areRepeated()) {
            return Optional.of(invalid(request, "a parameter is there more than once"));
        }
        if (!request.is("response_type", "id_token")) {
            return Optional.of(failed(request, "unsupported_response_type", "response_type is not id_token"));
        }
        if (!request.is("scope", "openid")) {
            return Optional.of(failed(request, "invalid_scope", "scope is not openid"));
        }
        if (!request.is("response_mode", "form_post")) {
            return Optional.of(invalid(request, "response_mode is not form_post"));
        }
        if (!request.is("prompt", "none")) {
            return Optional.of(invalid(request, "prompt is not none"));
        }
        return List.of("nonce", "state", "login_hint", "lti_message_hint").stream()
                .filter(name -> request.value(name).isBlank())
                .findFirst()
                .map(name -> invalid(request, name + " is missing"));
    }

    private Answer complete(Launch launch, Parameters request) {
        Person person = people.find(launch.personId()).orElseThrow();
        Course course = courses.find(launch.courseId()).orElseThrow();
        String idToken = idTokens.write(launch, person, course, request.value("nonce"));
        return new Answer.Completed(tool.launch(), idToken, request.value("state"));
    }

    private Answer.Failed invalid(Parameters request, String description) {
        return failed(request, "invalid_request", description);
    }

    private Answer.Failed failed(Parameters request, String error, String description) {
        return new Answer.Failed(tool.launch(), error, description, request.value("state"));
    }

    /** What the browser is to do next. */
    public sealed interface Answer {
        /** Post the id_token to the tool. */
        record Completed(URI to, String idToken, String state) implements Answer {}

        /**
         * Post an error to the tool (OpenID Connect Core 3.1.2.6).
         *
         * @param state as the tool sent it; empty where it sent none
         */
        record Failed(URI to, String error, String description, String state) implements Answer {}

        /** Show what is wrong, since there is nobody to tell it to. */
        record Unanswerable(String why) implements Answer {}
    }
}
