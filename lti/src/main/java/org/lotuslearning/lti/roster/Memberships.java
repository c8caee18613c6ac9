package org.lotuslearning.lti.roster;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.grading.AuthorisedCalls;
import org.lotuslearning.lti.grading.GradingProblem;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.http.WebLink;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;

/**
 * The platforms' lists of members (NRPS 2.0). Sends at once and tells what came of it; when to ask again is the caller's to
 * decide. Thread-safe; one per server, since it keeps access tokens. Call outside any transaction: it waits for the network.
 */
public final class Memberships {
    /** NRPS 2.0, 2.1. */
    public static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private static final Set<String> SCOPES = Set.of(SCOPE);
    private static final String CONTAINER_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    /** NRPS 2.0, 2.4.2: a wish, which keeps a page below what we read of one answer. */
    private static final int PAGE = 500;

    private static final int MAX_PAGES = 100;
    private static final int MAX_MEMBERS = 20_000;

    private final AuthorisedCalls calls;

    public Memberships(OutboundHttp http, SigningKeys keys, Clock clock) {
        calls = new AuthorisedCalls(http, keys, clock);
    }

    /**
     * Everyone in a context.
     *
     * @param memberships {@code context_memberships_url} of a launch
     */
    public RosterOutcome everyone(Registration registration, URI memberships) {
        String join = memberships.getRawQuery() == null ? "?" : "&";
        return read(registration, URI.create(memberships + join + "limit=" + PAGE));
    }

    /**
     * Those who came, changed or left since an address of differences was given out (NRPS 2.0, 2.5).
     *
     * @param differences as {@link RosterOutcome.Read} gave it
     */
    public RosterOutcome changes(Registration registration, URI differences) {
        return read(registration, differences);
    }

    private RosterOutcome read(Registration registration, URI first) {
        List<Member> members = new ArrayList<>();
        Optional<URI> differences = Optional.empty();
        URI page = first;
        for (int count = 0; count < MAX_PAGES; count++) {
            OutboundRequest request =
                    OutboundRequest.get(page, registration.isTrusted()).header("Accept", CONTAINER_TYPE);
            AuthorisedCalls.Call call = calls.send(registration, SCOPES, request);
            if (call instanceof AuthorisedCalls.Call.Failed failed) {
                return new RosterOutcome.Failed(failed.problem());
            }
            OutboundReply.Answered answer = ((AuthorisedCalls.Call.Succeeded) call).answer();
            if (!addAll(answer.body(), registration.policy(), members)) {
                return failed("the answer is no list of members");
            }
            if (members.size() > MAX_MEMBERS) {
                return failed("the course has more than " + MAX_MEMBERS + " members");
            }
            URI here = page;
            Optional<URI> offered =
                    WebLink.find(answer.headers(), "differences").flatMap(link -> WebLink.sameOrigin(here, link));
            differences = offered.isPresent() ? offered : differences;
            Optional<String> next = WebLink.find(answer.headers(), "next");
            if (next.isEmpty()) {
                return new RosterOutcome.Read(members, differences);
            }
            Optional<URI> follows = WebLink.sameOrigin(page, next.get());
            if (follows.isEmpty()) {
                return failed("the list goes on at an address that we do not follow");
            }
            page = follows.get();
        }
        return failed("the list has more than " + MAX_PAGES + " pages");
    }

    /** Whether it was a membership container. A member that cannot be one of ours, for want of an id, is passed over. */
    private static boolean addAll(String body, RegistrationPolicy policy, List<Member> members) {
        try {
            if (!(JSONObjectUtils.parse(body).get("members") instanceof List<?> list)) {
                return false;
            }
            for (Object item : list) {
                if (!(item instanceof Map<?, ?> member)) {
                    return false;
                }
                MemberReader.read(member, policy).ifPresent(members::add);
            }
            return true;
        } catch (ParseException e) {
            return false;
        }
    }

    private static RosterOutcome failed(String why) {
        return new RosterOutcome.Failed(new GradingProblem.Rejected(200, why));
    }
}
