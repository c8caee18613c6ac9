package org.lotuslearning.demolms.tool;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import org.lotuslearning.demolms.settings.DemoSettings;

@Singleton
class Producers {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int KEY_SET_BYTES = 100_000;

    @Produces
    @Singleton
    Tool tool(DemoSettings settings) {
        return Tool.registered(settings);
    }

    /** Keeps the tool's keys, asks again for an unknown kid, and survives a short outage of the tool. */
    @Produces
    @Singleton
    ToolKeys keys(Tool tool) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(
                        tool.keySet().toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEY_SET_BYTES))
                .retrying(true)
                .outageTolerant(true)
                .build();
        return new ToolKeys(source);
    }
}
