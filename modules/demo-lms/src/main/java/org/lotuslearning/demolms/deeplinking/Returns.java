package org.lotuslearning.demolms.deeplinking;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.database.Statements;
import org.lotuslearning.demolms.gradebook.LineItem;
import org.lotuslearning.demolms.gradebook.LineItems;
import org.lotuslearning.demolms.launch.Claim;
import org.lotuslearning.demolms.launch.Launch;
import org.lotuslearning.demolms.launch.Launches;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.settings.DemoSettings;
import org.lotuslearning.demolms.tool.MessageTimes;
import org.lotuslearning.demolms.tool.Tool;
import org.lotuslearning.demolms.tool.ToolKeys;
import org.lotuslearning.demolms.tool.UsedOnce;

/**
 * Takes what the tool sends back (LTI Deep Linking 4.5, 1EdTech Security Framework 5.2.2). All of it or nothing: an
 * item that cannot be taken refuses the whole message.
 */
@Singleton
public final class Returns {

    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private final Clock clock;
    private final DemoSettings settings;
    private final Tool tool;
    private final ToolKeys keys;
    private final UsedOnce usedOnce;
    private final Launches launches;
    private final Database database;

    /** For one tool. */
    @Inject
    public Returns(
            Clock clock,
            DemoSettings settings,
            Tool tool,
            ToolKeys keys,
            UsedOnce usedOnce,
            Launches launches,
            Database database) {
        this.clock = clock;
        this.settings = settings;
        this.tool = tool;
        this.keys = keys;
        this.usedOnce = usedOnce;
        this.launches = launches;
        this.database = database;
    }

    /** Takes a message for the educator who is signed in. */
    public Outcome take(String jwt, Person educator) {
        ToolKeys.Signed signed = keys.open(jwt);
        if (signed instanceof ToolKeys.Signed.Refused refused) {
            return new Outcome.Refused(refused.why());
        }
        JWTClaimsSet claims = ((ToolKeys.Signed.Accepted) signed).claims();
        Optional<String> wrong = MessageTimes.wrong(claims, clock.instant())
                .or(() -> wrongParties(claims))
                .or(() -> wrongMessage(claims));
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        return text(claims, DEEP_LINKING + "data")
                .flatMap(launches::open)
                .filter(launch -> launch.personId().equals(educator.id()))
                .map(launch -> items(claims, launch))
                .orElseGet(() -> new Outcome.Refused(
                        "its data does not belong to an open request that you, the signed-in educator, began"));
    }

    private Optional<String> wrongParties(JWTClaimsSet claims) {
        String issuer = settings.address().toString();
        if (!tool.clientId().equals(claims.getIssuer())) {
            return Optional.of("its iss is " + claims.getIssuer() + ", not the client_id " + tool.clientId());
        }
        if (!claims.getAudience().equals(List.of(issuer))) {
            return Optional.of("its aud is " + claims.getAudience() + ", not the issuer " + issuer);
        }
        Object azp = claims.getClaim("azp");
        if (azp != null && !issuer.equals(azp)) {
            return Optional.of("its azp is not the issuer " + issuer);
        }
        Optional<String> nonce = text(claims, "nonce");
        if (nonce.isEmpty()) {
            return Optional.of("it has no nonce");
        }
        return usedOnce.take("nonce", nonce.get())
                ? Optional.empty()
                : Optional.of("its nonce was used before: the same message was sent twice");
    }

    private Optional<String> wrongMessage(JWTClaimsSet claims) {
        Map<String, String> expected = Map.of(
                Claim.MESSAGE_TYPE,
                "LtiDeepLinkingResponse",
                Claim.VERSION,
                "1.3.0",
                Claim.DEPLOYMENT,
                tool.deploymentId());
        return expected.entrySet().stream()
                .filter(claim -> !claim.getValue().equals(claims.getClaim(claim.getKey())))
                .findFirst()
                .map(claim -> "its claim " + claim.getKey() + " is " + claims.getClaim(claim.getKey()) + ", not "
                        + claim.getValue());
    }

    private Outcome items(JWTClaimsSet claims, Launch launch) {
        Object given = claims.getClaim(DEEP_LINKING + "content_items");
        // Deep Linking 4.5: absent means that nothing was picked
        if (given != null && !(given instanceof List)) {
            return new Outcome.Refused("its content_items is not an array");
        }
        JsonArray items = given == null ? JsonValue.EMPTY_JSON_ARRAY : json(given);
        List<ContentItem.ResourceLink> links = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ContentItem item = ContentItem.read(items.get(i), tool);
            if (item instanceof ContentItem.Wrong wrong) {
                return new Outcome.Refused("content item " + (i + 1) + " of " + items.size() + ": " + wrong.why());
            }
            links.add((ContentItem.ResourceLink) item);
        }
        return add(links, launch, messages(claims));
    }

    private Outcome add(List<ContentItem.ResourceLink> links, Launch launch, List<String> messages) {
        return database.transaction(sql -> {
            if (!Launches.close(sql, launch.returnData().orElseThrow())) {
                return new Outcome.Refused("its data was used before: the same request was answered twice");
            }
            List<String> titles = new ArrayList<>();
            for (ContentItem.ResourceLink link : links) {
                add(sql, link, launch.courseId());
                titles.add(link.title());
            }
            return new Outcome.Added(launch, titles, messages);
        });
    }

    private static void add(Statements sql, ContentItem.ResourceLink link, String courseId) {
        Activity activity = new Activity(
                Activities.newId(),
                courseId,
                link.title(),
                link.text(),
                link.url(),
                link.custom(),
                link.inWindow(),
                link.due());
        Activities.add(sql, activity);
        link.lineItem()
                .ifPresent(wanted -> LineItems.add(
                        sql,
                        new LineItem(
                                LineItem.newId(),
                                courseId,
                                Optional.of(activity.id()),
                                wanted.label().orElse(activity.title()),
                                wanted.scoreMaximum(),
                                wanted.resourceId(),
                                wanted.tag(),
                                wanted.submissionReview())));
    }

    /** Deep Linking 4.5: what the tool wants the educator to read. */
    private static List<String> messages(JWTClaimsSet claims) {
        return List.of("msg", "errormsg").stream()
                .flatMap(name -> text(claims, DEEP_LINKING + name).stream())
                .toList();
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private static JsonArray json(Object items) {
        String written = JSONObjectUtils.toJSONString(Map.of("items", items));
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readObject().getJsonArray("items");
        }
    }

    /** What came of a message. */
    public sealed interface Outcome {
        /**
         * Everything in it is now in the course.
         *
         * @param titles of the new activities; empty if nothing was picked
         * @param messages what the tool wants the educator to read
         */
        record Added(Launch launch, List<String> titles, List<String> messages) implements Outcome {}

        /**
         * Nothing was taken.
         *
         * @param why the end of a sentence that begins with the message, such as "its nonce was used before"
         */
        record Refused(String why) implements Outcome {}
    }
}
