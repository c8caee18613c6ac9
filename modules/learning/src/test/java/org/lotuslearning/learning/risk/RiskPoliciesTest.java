package org.lotuslearning.learning.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

/** A trust's own words for scores. */
class RiskPoliciesTest {
    private static final RiskTerms THREE = new RiskTerms(
            "Risk policy",
            LocalDate.of(2026, 4, 1),
            "Intranet, page 12",
            List.of(
                    new RiskTerms.Band("High", 13, 25, RiskTerms.Tint.RED),
                    new RiskTerms.Band("Low", 1, 6, RiskTerms.Tint.GREEN),
                    new RiskTerms.Band("Middling", 7, 12, RiskTerms.Tint.AMBER)));
    private static final RiskTerms ONE = new RiskTerms(
            "New policy",
            LocalDate.of(2026, 5, 1),
            "Board paper 7",
            List.of(new RiskTerms.Band("All", 1, 25, RiskTerms.Tint.GREY)));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void belongsToOneOrganisation(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        Organisation other = world.newOrganisation();

        boolean saved = world.call(() -> world.riskPolicies.save(trust.code(), THREE));

        assertThat(saved).isTrue();
        assertThat(world.call(() -> world.riskPolicies.of(trust.code()))).contains(THREE);
        assertThat(world.call(() -> world.riskPolicies.of(other.code()))).isEmpty();
        assertThat(world.call(world.riskPolicies::organisations))
                .extracting(Organisation::code)
                .contains(Organisation.DEFAULT, trust.code(), other.code());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isReplacedAsAWholeAndCanBeRemoved(TestDatabase database) {
        World world = World.of(database);
        Organisation trust = world.newOrganisation();
        world.call(() -> world.riskPolicies.save(trust.code(), THREE));

        world.call(() -> world.riskPolicies.save(trust.code(), ONE));
        assertThat(world.call(() -> world.riskPolicies.of(trust.code()))).contains(ONE);

        world.run(() -> world.riskPolicies.remove(trust.code()));
        world.run(() -> world.riskPolicies.remove(trust.code()));
        assertThat(world.call(() -> world.riskPolicies.of(trust.code()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isKeptForNobodyWhoIsNotThere(TestDatabase database) {
        World world = World.of(database);

        assertThat(world.call(() -> world.riskPolicies.save("nowhere", THREE))).isFalse();
    }
}
