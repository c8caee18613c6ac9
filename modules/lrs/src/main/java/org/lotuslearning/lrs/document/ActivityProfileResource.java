package org.lotuslearning.lrs.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.lrs.exchange.Versioned;

/** Documents about an activity, whoever does it (Communication 2.7). */
@Path("activities/profile")
@Versioned
@Dependent
public class ActivityProfileResource extends ProfileResource {
    private static final Addressing ADDRESSING = new Addressing(
            "profileId",
            List.of("activityId"),
            (given, reader) -> DocumentContext.activityProfile(given.required("activityId", reader::iri)));

    @Inject
    public ActivityProfileResource(DocumentStore store, LrsSettings settings) {
        super(new DocumentExchange(store, settings, ADDRESSING));
    }
}
