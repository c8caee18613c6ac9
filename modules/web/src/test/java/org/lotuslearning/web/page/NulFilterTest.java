package org.lotuslearning.web.page;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NulFilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"/records?organisation=%00", "/records?organisation=a%00b&from=2026-01-01", "/l/x%00"})
    void refusesAddressesWithNul(String address) {
        assertThatThrownBy(() -> new NulFilter().filter(request(address))).isInstanceOf(BadRequestException.class);
    }

    @Test
    void letsOthersPass() {
        assertThatCode(() -> new NulFilter().filter(request("/records?organisation=100%25&name=%C3%A900")))
                .doesNotThrowAnyException();
    }

    private static ContainerRequestContext request(String address) {
        UriInfo uri = answering(UriInfo.class, URI.create("https://lotus.example.org" + address));
        return answering(ContainerRequestContext.class, uri);
    }

    /** One of a kind whose every method answers the same. */
    private static <T> T answering(Class<T> kind, Object answer) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> answer));
    }
}
