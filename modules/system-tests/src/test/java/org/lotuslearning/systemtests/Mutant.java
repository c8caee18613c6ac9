package org.lotuslearning.systemtests;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;
import org.lotuslearning.systemtests.LtiPlatform.Client;

/**
 * A launch that is right but for one thing.
 *
 * @param family the sort of change, e.g. {@code header}
 * @param what what is changed and how
 * @param as what somebody is let in as, because the change takes nothing away that is needed; mostly nobody is
 */
record Mutant(
        Kind kind,
        String family,
        String what,
        Optional<As> as,
        Consumer<Map<String, String>> login,
        Consumer<LtiMessage> message) {

    static Mutant of(Kind kind, String family, String what, Optional<As> as, Consumer<LtiMessage> change) {
        return new Mutant(kind, family, what, as, login -> {}, change);
    }

    /** From login to the last answer. The login is sent as a form where its parameters are too long for an address. */
    HttpResponse<String> launch(LtiVisit visit) {
        Map<String, String> parameters = visit.loginParameters(Client.ORDINARY);
        login.accept(parameters);
        boolean isLong = parameters.values().stream().mapToInt(String::length).sum() > 1000;
        HttpResponse<String> answer = isLong ? visit.loginByPost(parameters) : visit.loginByGet(parameters);
        if (answer.statusCode() >= 400) {
            return answer;
        }
        LtiMessage sent = visit.message(kind, visit.login(Client.ORDINARY, answer));
        message.accept(sent);
        return visit.send(sent);
    }

    @Override
    public String toString() {
        return "%s, %s: %s".formatted(kind, family, what);
    }
}
