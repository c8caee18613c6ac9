package org.lotuslearning.lti.grading;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.registration.Registration;

/** Finds the line item of a placement or makes it (AGS 2.0, 3.2). It makes one only after it has seen all that there are. */
final class LineItems {
    private static final String CONTAINER_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final String ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";

    private final AuthorisedCalls calls;
    private final ListPages pages;

    LineItems(AuthorisedCalls calls) {
        this.calls = calls;
        this.pages = new ListPages(calls);
    }

    LineItemOutcome findOrMake(Registration registration, GradingEndpoint endpoint, WantedLineItem wanted) {
        Optional<URI> container = endpoint.lineItems();
        Optional<String> readScope = readScope(endpoint.scopes());
        if (container.isEmpty() || readScope.isEmpty()) {
            return failed(new GradingProblem.NotOffered("the launch lets us neither see nor make line items"));
        }
        Map<URI, ListPages.Listing> read = new HashMap<>();
        for (Search search : searches(wanted)) {
            URI query = withQuery(container.get(), search.parameter(), search.text());
            ListPages.Listing listing = read.computeIfAbsent(
                    query, list -> pages.read(registration, Set.of(readScope.get()), list, CONTAINER_TYPE));
            if (listing instanceof ListPages.Listing.Failed failed) {
                return failed(failed.problem());
            }
            Optional<LineItem> found = ((ListPages.Listing.Complete) listing)
                    .items().stream()
                            .flatMap(item -> LineItem.read(item).stream())
                            .filter(search.fits())
                            .findFirst();
            if (found.isPresent()) {
                return bound(registration, endpoint.scopes(), found.get(), wanted);
            }
        }
        return make(registration, endpoint.scopes(), container.get(), wanted);
    }

    /**
     * AGS 2.0, 3.2.15: a copy that belongs to no link is bound to ours, so that the next placement takes another one, and the
     * platform shows the grade beside the link. One that cannot be bound takes scores all the same.
     */
    private LineItemOutcome bound(
            Registration registration, Set<String> granted, LineItem item, WantedLineItem wanted) {
        if (item.resourceLinkId().isPresent() || !granted.contains(GradingEndpoint.SCOPE_LINE_ITEM)) {
            return new LineItemOutcome.Found(item.id(), false);
        }
        Map<String, Object> json = new LinkedHashMap<>(item.json());
        json.put("resourceLinkId", wanted.resourceLinkId());
        OutboundRequest request = OutboundRequest.put(
                        item.id(), ITEM_TYPE, JSONObjectUtils.toJSONString(json), registration.isTrusted())
                .header("Accept", ITEM_TYPE);
        AuthorisedCalls.Call call = calls.send(registration, Set.of(GradingEndpoint.SCOPE_LINE_ITEM), request);
        return call instanceof AuthorisedCalls.Call.Failed failed
                        && failed.problem().isPassing()
                ? failed(failed.problem())
                : new LineItemOutcome.Found(item.id(), false);
    }

    /**
     * One look at the line items.
     *
     * @param parameter filter of AGS 2.0, 3.2.6; a platform may ignore it
     * @param fits decides again, for platforms that ignore the filter
     */
    private record Search(String parameter, String text, Predicate<LineItem> fits) {}

    private static List<Search> searches(WantedLineItem wanted) {
        Predicate<LineItem> ofThisLink = item -> item.resourceLinkId().equals(Optional.of(wanted.resourceLinkId()));
        Predicate<LineItem> exact = item -> item.resourceId().equals(Optional.of(wanted.resourceId()))
                && item.tag().equals(wanted.tag());
        // the platform's own column of the link knows nothing of our ids
        Predicate<LineItem> plain =
                item -> item.resourceId().isEmpty() && item.tag().isEmpty();
        // AGS 2.0, 3.2.15: a copied course has copies of our line items; those that belong to no link may be taken over
        Predicate<LineItem> unbound = item -> item.resourceLinkId().isEmpty();
        return List.of(
                new Search("resource_link_id", wanted.resourceLinkId(), ofThisLink.and(exact)),
                new Search("resource_link_id", wanted.resourceLinkId(), ofThisLink.and(plain)),
                new Search("resource_id", wanted.resourceId(), unbound.and(exact)));
    }

    private LineItemOutcome make(Registration registration, Set<String> granted, URI container, WantedLineItem wanted) {
        if (!granted.contains(GradingEndpoint.SCOPE_LINE_ITEM)) {
            return failed(new GradingProblem.NotOffered("the launch does not let us make a line item"));
        }
        OutboundRequest request = OutboundRequest.post(container, ITEM_TYPE, json(wanted), registration.isTrusted())
                .header("Accept", ITEM_TYPE);
        AuthorisedCalls.Call call = calls.send(registration, Set.of(GradingEndpoint.SCOPE_LINE_ITEM), request);
        if (call instanceof AuthorisedCalls.Call.Failed failed) {
            return failed(failed.problem());
        }
        OutboundReply.Answered answer = ((AuthorisedCalls.Call.Succeeded) call).answer();
        return idOf(answer)
                .<LineItemOutcome>map(id -> new LineItemOutcome.Found(id, true))
                .orElseGet(() -> failed(new GradingProblem.Rejected(answer.status(), "the new line item has no id")));
    }

    private static Optional<URI> idOf(OutboundReply.Answered answer) {
        try {
            return LineItem.read(JSONObjectUtils.parse(answer.body())).map(LineItem::id);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String json(WantedLineItem wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scoreMaximum", wanted.scoreMaximum());
        json.put("label", wanted.label());
        json.put("resourceLinkId", wanted.resourceLinkId());
        json.put("resourceId", wanted.resourceId());
        wanted.tag().ifPresent(tag -> json.put("tag", tag));
        json.put("submissionReview", SubmissionReview.OFFERED);
        return JSONObjectUtils.toJSONString(json);
    }

    private static Optional<String> readScope(Set<String> granted) {
        return List.of(GradingEndpoint.SCOPE_LINE_ITEM, GradingEndpoint.SCOPE_LINE_ITEM_READ).stream()
                .filter(granted::contains)
                .findFirst();
    }

    private static URI withQuery(URI container, String name, String text) {
        String join = container.getRawQuery() == null ? "?" : "&";
        return URI.create(container + join + name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static LineItemOutcome failed(GradingProblem problem) {
        return new LineItemOutcome.Failed(problem);
    }
}
