package org.lotuslearning.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableContentTypeTest {
    private final AtomicBoolean marked = new AtomicBoolean();

    @ParameterizedTest
    @CsvSource({"application/json, false", "multipart/mixed; boundary=x, false", ", false", "/, true", "a/b;c d, true"})
    void hidesOnlyWhatIsNoMediaType(@Nullable String type, boolean hidden) throws IOException, ServletException {
        List<ServletRequest> passed = new ArrayList<>();
        FilterChain chain = (request, response) -> passed.add(request);

        new ReadableContentType().doFilter(sent(type), answering(HttpServletResponse.class), chain);

        HttpServletRequest request = (HttpServletRequest) passed.get(0);
        assertThat(marked.get()).isEqualTo(hidden);
        assertThat(request.getContentType()).isEqualTo(hidden ? null : type);
        assertThat(request.getHeader("content-type")).isEqualTo(hidden ? null : type);
        assertThat(Collections.list(request.getHeaders("Content-Type")))
                .isEqualTo(type == null || hidden ? List.of() : List.of(type));
        assertThat(Collections.list(request.getHeaders("Accept"))).hasSize(type == null ? 0 : 1);
    }

    /** Has its type in every header. */
    private HttpServletRequest sent(@Nullable String type) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setAttribute")) {
                        marked.set(true);
                    }
                    return switch (method.getName()) {
                        case "getContentType", "getHeader" -> type;
                        case "getHeaders" -> Collections.enumeration(type == null ? List.of() : List.of(type));
                        default -> null;
                    };
                });
    }

    private static <T> T answering(Class<T> kind) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> null));
    }
}
