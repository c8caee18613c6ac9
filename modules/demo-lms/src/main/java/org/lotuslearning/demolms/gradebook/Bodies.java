package org.lotuslearning.demolms.gradebook;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;

/** JSON in and out of the services. */
final class Bodies {

    static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

    private Bodies() {}

    /**
     * Reads the body of a request.
     *
     * @throws BadRequestException if it is not a JSON object
     */
    static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException notJson) {
            throw new BadRequestException("the body is not a JSON object", notJson);
        }
    }

    static JsonObject lineItem(LineItem item, Addresses addresses) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", addresses.lineItem(item).toString())
                .add("label", item.label())
                .add("scoreMaximum", item.scoreMaximum());
        item.activityId().ifPresent(id -> json.add("resourceLinkId", id));
        item.resourceId().ifPresent(id -> json.add("resourceId", id));
        item.tag().ifPresent(tag -> json.add("tag", tag));
        item.submissionReview().ifPresent(review -> json.add("submissionReview", object(review)));
        return json.build();
    }

    /** LTI AGS 3.3.2: resultScore is absent where there is no grade. */
    static JsonObject result(LineItem item, Score score, Addresses addresses) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", addresses.result(item, score).toString())
                .add("scoreOf", addresses.lineItem(item).toString())
                .add("userId", score.personId())
                .add("resultMaximum", item.scoreMaximum());
        score.given().ifPresent(given -> json.add("resultScore", given));
        score.comment().ifPresent(comment -> json.add("comment", comment));
        return json.build();
    }

    static ClientErrorException refusal(Response.Status status, String why) {
        return new ClientErrorException(why, status);
    }
}
