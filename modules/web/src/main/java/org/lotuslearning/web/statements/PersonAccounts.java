package org.lotuslearning.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.learning.erasure.PersonalRecords;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lrs.statement.StatementBrowser.Person;
import org.lotuslearning.lrs.statement.StatementBrowser.Wanted;
import org.lotuslearning.tracking.erasure.PersonalDeliveries;
import org.lotuslearning.tracking.statements.StatementSettings;

/** By which accounts a learner of ours is named in statements: of their platform, before it moved too, and with us. */
@RequestScoped
class PersonAccounts {
    @Inject
    People people;

    @Inject
    PersonalRecords records;

    @Inject
    StatementSettings settings;

    @Inject
    PersonalDeliveries deliveries;

    /** The same, under whatever account of the person. Somebody whom we do not know has the account that was asked for alone. */
    Wanted all(Wanted wanted) {
        return wanted.of(wanted.people().stream()
                .flatMap(asked -> all(asked).stream())
                .distinct()
                .toList());
    }

    private List<Person> all(Person asked) {
        Set<Person> all = new LinkedHashSet<>(List.of(asked));
        learner(asked).ifPresent(learner -> {
            all.add(at(learner.issuer(), learner));
            records.formerIssuers(learner).stream()
                    // where the platform that is there now has somebody else of this id
                    .filter(issuer -> people.find(issuer, learner.sub()).isEmpty())
                    .forEach(issuer -> all.add(at(issuer, learner)));
            PersonalDeliveries.Named own = deliveries.ownAccount(learner.pseudonym());
            all.add(new Person(own.homePage(), own.name()));
        });
        return List.copyOf(all);
    }

    private Optional<Learner> learner(Person asked) {
        if (asked.homePage().equals(settings.iriBase().toString())) {
            return uuid(asked.name()).flatMap(people::byPseudonym);
        }
        return people.find(settings.issuer(URI.create(asked.homePage())), asked.name());
    }

    private Person at(String issuer, Learner learner) {
        return new Person(settings.homePage(issuer).toString(), learner.sub());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it is not one
        }
    }
}
