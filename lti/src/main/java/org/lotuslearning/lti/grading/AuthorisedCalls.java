package org.lotuslearning.lti.grading;

import java.time.Clock;
import java.util.Set;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;

/**
 * Calls a platform's service with an access token, and once more with a new one when the first is refused. Thread-safe; keeps
 * tokens.
 */
public final class AuthorisedCalls {
    /** What came of a call. */
    public sealed interface Call {
        record Succeeded(OutboundReply.Answered answer) implements Call {}

        record Failed(GradingProblem problem) implements Call {}
    }

    private static final int UNAUTHORIZED = 401;

    private final OutboundHttp http;
    private final AccessTokens tokens;

    public AuthorisedCalls(OutboundHttp http, SigningKeys keys, Clock clock) {
        this(http, new AccessTokens(http, keys, clock));
    }

    AuthorisedCalls(OutboundHttp http, AccessTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** Sends and waits. The token is one for exactly these scopes. */
    public Call send(Registration registration, Set<String> scopes, OutboundRequest request) {
        OutboundReply reply = new OutboundReply.NoAnswer("not sent");
        for (int attempt = 0; attempt < 2; attempt++) {
            AccessTokens.Grant grant = tokens.get(registration, scopes);
            if (grant instanceof AccessTokens.Grant.Denied denied) {
                return new Call.Failed(denied.problem());
            }
            String token = ((AccessTokens.Grant.Granted) grant).token();
            reply = http.send(request.header("Authorization", "Bearer " + token));
            if (!(reply instanceof OutboundReply.Answered answer) || answer.status() != UNAUTHORIZED) {
                break;
            }
            // a platform that restarted, or rotated its keys, has forgotten the token before it expired
            tokens.drop(registration, scopes, token);
        }
        return reply instanceof OutboundReply.Answered answer && answer.isSuccess()
                ? new Call.Succeeded(answer)
                : new Call.Failed(Answers.problem(reply));
    }
}
