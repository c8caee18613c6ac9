package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The embedded LRS of a server, read as anybody with its credential reads it (xAPI 1.0.3, Communication 2.1.3). */
final class Lrs {

    private static final String KEY = "system-tests";
    private static final String SECRET = "a-secret-for-system-tests-only";

    private final RunningLotus lotus;

    Lrs(RunningLotus lotus) {
        this.lotus = lotus;
    }

    /** The same server with a credential that tests know. */
    static LotusSetup credential(LotusSetup setup) {
        return setup.with("LOTUS_LRS_KEY", KEY).with("LOTUS_LRS_SECRET", SECRET);
    }

    /** All statements, oldest first. */
    List<Told> statements() {
        List<Told> all = new ArrayList<>();
        String more = "/xapi/statements?ascending=true&limit=100";
        while (!more.isEmpty()) {
            JsonObject page = get(more);
            page.getJsonArray("statements").getValuesAs(JsonObject.class).forEach(s -> all.add(new Told(s)));
            more = page.getString("more", "");
        }
        return all;
    }

    private JsonObject get(String address) {
        URI uri = lotus.base().resolve(address);
        HttpResponse<String> answer = lotus.send(HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + basic())
                .header("X-Experience-API-Version", "1.0.3")
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String basic() {
        return Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    }
}
