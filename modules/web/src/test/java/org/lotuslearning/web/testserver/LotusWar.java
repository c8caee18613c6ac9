package org.lotuslearning.web.testserver;

import java.io.File;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was packaged, with what its tests need in it. */
public final class LotusWar {
    private static final Pattern TESTS = Pattern.compile("/org/lotuslearning/web/"
            + "(incontainer/[^/]+|[a-z]+/[A-Za-z]+IT(\\$[^/]+)?|lti/TestLaunches(\\$[^/]+)?)\\.class");

    private LotusWar() {}

    public static WebArchive withTests() {
        try {
            File assertions = new File(Assertions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // Payara Micro takes the context root from the name
            return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                    .importFrom(new File("target/lotus.war"))
                    .as(WebArchive.class)
                    .addPackages(true, path -> TESTS.matcher(path.get()).matches(), "org.lotuslearning.web")
                    .addAsLibrary(assertions);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of AssertJ is no address", e);
        }
    }
}
