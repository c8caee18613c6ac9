package org.lotuslearning.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Set;
import org.glassfish.hk2.api.Context;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lrs.access.BasicAuthentication;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.access.Credential.Origin;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.lrs.access.Peers;
import org.lotuslearning.lrs.access.RolesAllowedFeature;
import org.lotuslearning.lrs.access.Throttle;
import org.lotuslearning.testdatabase.TestDatabase;

class RolesAllowedFeatureTest {
    /** Something that takes a scope of its own to read and to write. */
    @Path("state")
    @Singleton
    public static class State {
        @GET
        @RolesAllowed(Client.STATE)
        public String get() {
            return "kept";
        }

        @PUT
        @RolesAllowed(Client.STATE)
        public void put(String body) {}
    }

    @Test
    void letsAllReadReadWhateverThereIsAndWriteNothing() {
        Credentials credentials = new Credentials(TestDatabase.H2.fresh(), Clock.systemUTC());
        credentials.ensure("reader", "secret", "Reader", Set.of(Client.READ_ALL), Origin.CONSOLE);
        credentials.ensure("state", "secret", "State", Set.of(Client.STATE), Origin.CONSOLE);
        credentials.ensure("writer", "secret", "Writer", Set.of(Client.WRITE), Origin.CONSOLE);
        ResourceConfig config = new ResourceConfig(State.class, BasicAuthentication.class, RolesAllowedFeature.class);
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(credentials).to(Credentials.class);
                bind(new Throttle(0, 20, Clock.systemUTC())).to(Throttle.class);
                bind(Peers.behind(Peers.LOOPBACK)).to(Peers.class);
                bind(DependentContext.class)
                        .to(new TypeLiteral<Context<Dependent>>() {})
                        .in(Singleton.class);
            }
        });
        HttpServer server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config);
        try {
            URI state = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/state");

            assertThat(status(HttpRequest.newBuilder(state).GET(), "state")).isEqualTo(200);
            assertThat(status(HttpRequest.newBuilder(state).GET(), "reader")).isEqualTo(200);
            assertThat(status(HttpRequest.newBuilder(state).GET(), "writer")).isEqualTo(403);
            assertThat(status(HttpRequest.newBuilder(state).PUT(HttpRequest.BodyPublishers.ofString("x")), "state"))
                    .isEqualTo(204);
            assertThat(status(HttpRequest.newBuilder(state).PUT(HttpRequest.BodyPublishers.ofString("x")), "reader"))
                    .isEqualTo(403);
        } finally {
            server.stop(0);
        }
    }

    private static int status(HttpRequest.Builder request, String key) {
        return LrsServer.send(request.header("Authorization", LrsServer.basic(key, "secret")))
                .statusCode();
    }
}
