package org.lotuslearning.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys stand in databases: if one of these changes, nothing that is stored is found any more. */
class HashedKeyTest {
    @Test
    void keepsTheKeysOfTheStatementIndex() {
        // printf 'verb\nhttp://example.com/v' | sha256sum
        assertThat(HashedKey.ofOne("verb", "http://example.com/v"))
                .isEqualTo(UUID.fromString("898b6c09-79ea-287d-63cb-60c824dcf881"));
    }

    @Test
    void keepsTheKeysOfDocumentsAndActivities() {
        // printf '\0\0\0\10activity\0\0\0\24http://example.com/a' | sha256sum
        assertThat(HashedKey.of("activity", "http://example.com/a"))
                .isEqualTo(UUID.fromString("4447343d-8fb9-d2dc-af74-bb6539442172"));
    }

    @Test
    void tellsValuesApartThatReadAlikeInARow() {
        assertThat(HashedKey.of("ab", "c")).isNotEqualTo(HashedKey.of("a", "bc"));
    }
}
