package org.lotuslearning.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebApplicationTest {
    /** A resource that is left out of the list answers 404, and nothing else says so. */
    @Test
    void listsEveryResourceAndFilter() throws IOException, URISyntaxException {
        java.nio.file.Path classes = java.nio.file.Path.of(WebApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> endpoints;
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("org/lotuslearning/web"))) {
            endpoints = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(WebApplicationTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
                    .toList();
        }

        assertThat(endpoints).hasSizeGreaterThan(10);
        assertThat(new WebApplication().getClasses()).containsExactlyInAnyOrderElementsOf(endpoints);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, WebApplicationTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
