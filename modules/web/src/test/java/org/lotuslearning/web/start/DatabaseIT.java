package org.lotuslearning.web.start;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;

final class DatabaseIT extends InContainer {
    @Inject
    Rows rows;

    @Inject
    Browser browser;

    @Inject
    Units units;

    /** The container gives a persistence unit to beans, not to tests. */
    @Dependent
    @SuppressWarnings("NullAway.Init") // the container injects the factory
    static class Units {
        @PersistenceUnit
        EntityManagerFactory factory;
    }

    @Test
    void isBroughtUpToDateByEveryMigration() throws Exception {
        List<String> applied = rows.read(
                "select \"script\" from \"flyway_schema_history\" where \"success\" and \"script\" like 'V%'");

        assertThat(applied).isNotEmpty().containsExactlyInAnyOrderElementsOf(migrations());
    }

    @Test
    void makesTheServerReady() {
        HttpResponse<String> ready = browser.get("/health/ready", Browser.NO_COOKIE);

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("lotus").doesNotContain("DOWN");
    }

    @Test
    void knowsEveryEntityOfTheWar() throws Exception {
        Set<Class<?>> listed = units.factory.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .collect(Collectors.toSet());

        assertThat(entitiesOfTheWar()).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void hasEveryColumnOfEveryEntity() {
        try (var entities = units.factory.createEntityManager()) {
            for (EntityType<?> type : units.factory.getMetamodel().getEntities()) {
                assertThatCode(() -> entities.createQuery("select e from " + type.getName() + " e")
                                .setMaxResults(1)
                                .getResultList())
                        .as(type.getName())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<String> migrations() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(classes().resolve("db/migration"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** {@code WEB-INF/classes}. */
    private static Path classes() throws URISyntaxException {
        URL persistence = requireNonNull(Startup.class.getResource("/META-INF/persistence.xml"));
        return Path.of(persistence.toURI()).resolve("../..").normalize();
    }

    /** Of {@code WEB-INF/classes} and of our own libraries. */
    private static List<Class<?>> entitiesOfTheWar() throws Exception {
        List<Class<?>> entities = new ArrayList<>(entitiesBelow(classes()));
        List<Path> libraries;
        try (Stream<Path> all = Files.list(classes().resolveSibling("lib"))) {
            libraries = all.filter(jar -> jar.getFileName().toString().startsWith("lotus-"))
                    .toList();
        }
        for (Path library : libraries) {
            try (FileSystem jar = FileSystems.newFileSystem(library)) {
                entities.addAll(entitiesBelow(jar.getPath("/")));
            }
        }
        return entities;
    }

    private static List<Class<?>> entitiesBelow(Path root) throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("org/lotuslearning/") && file.endsWith(".class"))
                    .filter(file -> !file.endsWith("-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList();
        }
        List<Class<?>> entities = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, Startup.class.getClassLoader());
            if (type.isAnnotationPresent(Entity.class)) {
                entities.add(type);
            }
        }
        return entities;
    }
}
