package org.lotuslearning.lti.grading;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;

/**
 * The platforms' gradebooks (AGS 2.0). Every method sends at once and tells what came of it; when to try again is the caller's
 * to decide. Thread-safe; one per server, since it keeps access tokens. Call outside any transaction: it waits for the network.
 *
 * <p>Of several callers, only one at a time may look for the line item of one placement: two could both find none and both make
 * one.
 */
public final class Gradebook {
    private static final String SCORE_TYPE = "application/vnd.ims.lis.v1.score+json";
    private static final Set<String> SCORE_SCOPE = Set.of(GradingEndpoint.SCOPE_SCORE);

    // AGS 2.0, 3.4.7: ISO 8601 with sub-second precision and a zone. Always three digits: some platforms parse no other
    // form
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final String RESULTS_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";

    /** Results asked for at once; well below what we read of one answer. */
    private static final int PAGE = 200;

    private final AuthorisedCalls calls;
    private final LineItems lineItems;
    private final ListPages pages;

    public Gradebook(OutboundHttp http, SigningKeys keys, Clock clock) {
        calls = new AuthorisedCalls(http, new AccessTokens(http, keys, clock));
        lineItems = new LineItems(calls);
        pages = new ListPages(calls);
    }

    /** Posts a score to a line item. */
    public ScoreOutcome post(Registration registration, URI lineItem, Score score) {
        OutboundRequest request =
                OutboundRequest.post(scores(lineItem), SCORE_TYPE, json(score), registration.isTrusted());
        AuthorisedCalls.Call call = calls.send(registration, SCORE_SCOPE, request);
        return call instanceof AuthorisedCalls.Call.Failed failed ? failed.problem() : new ScoreOutcome.Delivered();
    }

    /**
     * The line item of a placement: the one of the launch; else one that the platform already has for it, perhaps copied with
     * the course; else a new one.
     */
    public LineItemOutcome lineItem(Registration registration, GradingEndpoint endpoint, WantedLineItem wanted) {
        return endpoint.lineItem()
                .<LineItemOutcome>map(given -> new LineItemOutcome.Found(given, false))
                .orElseGet(() -> lineItems.findOrMake(registration, endpoint, wanted));
    }

    /** What the gradebook says of everybody in a line item (AGS 2.0, 3.3). */
    public ResultsOutcome results(Registration registration, URI lineItem) {
        URI first = limited(below(lineItem, "results"));
        Set<String> scope = Set.of(GradingEndpoint.SCOPE_RESULT_READ);
        ListPages.Listing listing = pages.read(registration, scope, first, RESULTS_TYPE);
        if (listing instanceof ListPages.Listing.Failed failed) {
            return new ResultsOutcome.Failed(failed.problem());
        }
        return new ResultsOutcome.Read(((ListPages.Listing.Complete) listing)
                .items().stream().flatMap(item -> Result.read(item).stream()).toList());
    }

    // AGS 2.0, 3.3.5: large pages, so that a large class is read in a few requests
    private static URI limited(URI list) {
        return URI.create(list + (list.getRawQuery() == null ? "?" : "&") + "limit=" + PAGE);
    }

    static URI scores(URI lineItem) {
        return below(lineItem, "scores");
    }

    // AGS 2.0, 3.3 and 3.4: appended to the path; Moodle's line items carry a query, which stays behind it
    private static URI below(URI lineItem, String service) {
        String text = lineItem.toString();
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        String rest = query < 0 ? "" : text.substring(query);
        return URI.create((path.endsWith("/") ? path : path + "/") + service + rest);
    }

    private static String json(Score score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("userId", score.userId());
        score.scoreGiven().ifPresent(points -> json.put("scoreGiven", points));
        score.scoreMaximum().ifPresent(points -> json.put("scoreMaximum", points));
        json.put("activityProgress", score.activityProgress().word());
        json.put("gradingProgress", score.gradingProgress().word());
        json.put("timestamp", timestamp(score.timestamp()));
        score.submittedAt().ifPresent(at -> json.put("submission", Map.of("submittedAt", timestamp(at))));
        score.comment().ifPresent(comment -> json.put("comment", comment));
        return JSONObjectUtils.toJSONString(json);
    }

    private static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }
}
