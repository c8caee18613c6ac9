package org.lotuslearning.web.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lrs.statement.StatementBrowser.Person;

class StatementsQueryTest {
    @Test
    void readsTimesAsBritainWritesThem() {
        StatementsQuery summer = query(Map.of("from", "2026-07-01T09:00", "to", "2026-07-01 09:30"));
        StatementsQuery winter = query(Map.of("from", "2026-11-20", "to", "2026-11-20"));

        assertThat(summer.wanted().from()).hasValue(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(summer.wanted().until()).hasValue(Instant.parse("2026-07-01T08:31:00Z"));
        assertThat(winter.wanted().from()).hasValue(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(winter.wanted().until()).hasValue(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    void takesBothHoursWhereTheClockGoesBack() {
        StatementsQuery query = query(Map.of("from", "2026-10-25T01:30", "to", "2026-10-25T01:30"));

        assertThat(query.wanted().from()).hasValue(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(query.wanted().until()).hasValue(Instant.parse("2026-10-25T01:31:00Z"));
    }

    @Test
    void knowsSomebodyOnlyWithTheirPlatform() {
        StatementsQuery query = query(Map.of("person", " amal ", "platform", "https://lms.example.org"));

        assertThat(query.wanted().person()).hasValue(new Person("https://lms.example.org", "amal"));
        assertThat(query.filter().errors()).isEmpty();
        assertThat(query(Map.of("person", "amal")).filter().error("platform")).isPresent();
        assertThat(query(Map.of("platform", "https://lms.example.org")).filter().error("person"))
                .isPresent();
        assertThat(query(Map.of("person", "amal", "platform", "moodle"))
                        .filter()
                        .error("platform"))
                .isPresent();
    }

    @Test
    void refusesYearsThatNoDatabaseKnows() {
        assertThat(query(Map.of("from", "99999-01-01T00:00")).filter().error("from"))
                .isPresent();
        assertThat(query(Map.of("to", "0001-01-01")).filter().error("to")).isPresent();
    }

    @Test
    void refusesWhatCannotBeMeantInsteadOfLeavingItOut() {
        for (String field : StatementsFilter.FIELDS) {
            assertThat(query(Map.of(field, "\0")).filter().error(field))
                    .as(field)
                    .isPresent();
            assertThat(query(Map.of(field, "x".repeat(2_001))).filter().error(field))
                    .as(field)
                    .isPresent();
        }
        assertThat(query(Map.of("verb", "http://verbs.example.org/\u0007done"))
                        .filter()
                        .errors())
                .hasSize(1);
        assertThat(query(Map.of("verb", "\thttp://verbs.example.org/done\n"))
                        .filter()
                        .errors())
                .isEmpty();
    }

    @Test
    void standsInTheAddressAsItWasTyped() {
        StatementsFilter filter =
                query(Map.of("verb", "a b&c", "inside", "yes")).filter();

        assertThat(filter.search()).isEqualTo("?verb=a+b%26c&inside=yes");
        assertThat(filter.and(Map.of("verb", "x")).search()).isEqualTo("?verb=x&inside=yes");
        assertThat(query(Map.of()).filter().search()).isEmpty();
    }

    private static StatementsQuery query(Map<String, String> parameters) {
        return new StatementsQuery(new MultivaluedHashMap<>(parameters));
    }
}
