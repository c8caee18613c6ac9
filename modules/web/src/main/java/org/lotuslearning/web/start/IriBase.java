package org.lotuslearning.web.start;

import java.net.URI;
import org.lotuslearning.web.secrets.StoredSettings;
import org.lotuslearning.web.settings.Settings;
import org.lotuslearning.web.settings.WrongSetting;

/**
 * The base of activity ids, fixed at the first start: a report that joins statements by activity must not fall apart
 * when the server moves.
 */
final class IriBase {
    private static final String NAME = "iri-base";

    private IriBase() {}

    /** What was fixed. A server that only changed its own address keeps its ids; a changed setting is refused. */
    static URI keep(Settings settings, StoredSettings stored) {
        String fixed = stored.keep(NAME, settings.iriBase().toString());
        settings.givenIriBase().filter(given -> !given.toString().equals(fixed)).ifPresent(given -> {
            throw new WrongSetting(
                    "LOTUS_IRI_BASE",
                    "is " + given + ", but statements have been sent with " + fixed + "; set it back to that");
        });
        return URI.create(fixed);
    }
}
