package org.lotuslearning.web.incontainer;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotuslearning.web.testserver.LotusWar;

/**
 * A test that runs inside the server, with the real beans, on a real database. All of them share one server and its
 * database, so each makes people of its own and counts only what is theirs.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {
    @Deployment
    public static Archive<?> lotus() {
        return LotusWar.withTests();
    }
}
