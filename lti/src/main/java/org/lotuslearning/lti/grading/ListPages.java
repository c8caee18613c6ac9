package org.lotuslearning.lti.grading;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.http.WebLink;
import org.lotuslearning.lti.registration.Registration;

/** Reads a list of line items or results page by page (AGS 2.0, 3.2.8, 3.3.6). A list that cannot be read to its end is no list. */
final class ListPages {
    /** What came of reading. */
    sealed interface Listing {
        record Complete(List<Map<?, ?>> items) implements Listing {}

        record Failed(GradingProblem problem) implements Listing {}
    }

    private static final int MAX_PAGES = 50;

    private final AuthorisedCalls calls;

    ListPages(AuthorisedCalls calls) {
        this.calls = calls;
    }

    /** @param mediaType of the list, e.g. {@code application/vnd.ims.lis.v2.resultcontainer+json} */
    Listing read(Registration registration, Set<String> scopes, URI first, String mediaType) {
        List<Map<?, ?>> items = new ArrayList<>();
        URI page = first;
        for (int count = 0; count < MAX_PAGES; count++) {
            OutboundRequest request =
                    OutboundRequest.get(page, registration.isTrusted()).header("Accept", mediaType);
            AuthorisedCalls.Call call = calls.send(registration, scopes, request);
            if (call instanceof AuthorisedCalls.Call.Failed failed) {
                return new Listing.Failed(failed.problem());
            }
            OutboundReply.Answered answer = ((AuthorisedCalls.Call.Succeeded) call).answer();
            if (!addAll(answer.body(), items)) {
                return failed("the list is not a JSON list of objects");
            }
            Optional<String> link = WebLink.find(answer.headers(), "next");
            if (link.isEmpty()) {
                return new Listing.Complete(items);
            }
            // our token goes to no other host
            Optional<URI> next = WebLink.sameOrigin(page, link.get());
            if (next.isEmpty()) {
                return failed("the list goes on at an address that we do not follow");
            }
            page = next.get();
        }
        return failed("the list has more than " + MAX_PAGES + " pages");
    }

    private static boolean addAll(String body, List<Map<?, ?>> items) {
        try {
            for (Object item : JSONArrayUtils.parse(body)) {
                if (!(item instanceof Map<?, ?> object)) {
                    return false;
                }
                items.add(object);
            }
            return true;
        } catch (ParseException e) {
            return false;
        }
    }

    private static Listing failed(String why) {
        return new Listing.Failed(new GradingProblem.Rejected(200, why));
    }
}
