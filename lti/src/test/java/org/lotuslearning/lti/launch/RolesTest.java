package org.lotuslearning.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.RoleMeaning;

class RolesTest {
    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

    /** Institution administrators see records. */
    private static final RegistrationPolicy RECORDS = new RegistrationPolicy(true, false, false, Optional.empty());

    // "-" is no role at all; several stand apart by spaces
    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource({
        "membership#Learner, LEARNER",
        "membership/Learner#GuestLearner, LEARNER",
        "membership#Instructor, EDUCATOR",
        "membership#ContentDeveloper, EDUCATOR",
        "membership/Instructor#TeachingAssistant, EDUCATOR",
        "membership#Administrator, CONTEXT_ADMINISTRATOR",
        "membership/Administrator#Support, CONTEXT_ADMINISTRATOR",
        "institution/person#Administrator, INSTITUTION_ADMINISTRATOR",
        "system/person#Administrator, INSTITUTION_ADMINISTRATOR",
        "person#Administrator, INSTITUTION_ADMINISTRATOR",
        "institution/person#Instructor, LEARNER",
        "membership#Mentor, LEARNER",
        "membership#Manager, LEARNER",
        "membership#SomethingNew, LEARNER",
        "-, LEARNER",
        // the context role decides
        "membership#Learner institution/person#Administrator, LEARNER",
        "membership#Instructor institution/person#Administrator, EDUCATOR",
        "membership#Learner membership#Instructor, EDUCATOR",
    })
    void readsTheTableOfRoles(String uris, Role primary) {
        List<String> received = uris.equals("-")
                ? List.of()
                : Arrays.stream(uris.split(" ", -1)).map(LIS::concat).toList();

        Roles roles = Roles.of(received, RECORDS);

        assertThat(roles.primary()).isEqualTo(primary);
        assertThat(roles.received()).isEqualTo(received);
    }

    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource({
        "Learner, LEARNER",
        "Instructor, EDUCATOR",
        "ContentDeveloper, EDUCATOR",
        "TeachingAssistant, EDUCATOR",
        "Instructor#TeachingAssistant, EDUCATOR",
        "Instructor/TeachingAssistant, EDUCATOR",
        "Administrator, CONTEXT_ADMINISTRATOR",
        "Mentor, LEARNER",
        "urn:lti:role:ims/lis/Instructor, LEARNER",
        "https://evil.example/membership#Instructor, LEARNER",
    })
    void readsShortNames(String received, Role primary) {
        assertThat(Roles.of(List.of(received), RECORDS).primary()).isEqualTo(primary);
    }

    @Test
    void showsInstitutionAdministratorsTheRecordsOnlyWhereTheRegistrationDoes() {
        List<String> received = List.of(LIS + "membership#Instructor", LIS + "institution/person#Administrator");

        assertThat(Roles.of(received, RECORDS).mapped())
                .containsExactlyInAnyOrder(Role.EDUCATOR, Role.INSTITUTION_ADMINISTRATOR);
        assertThat(Roles.of(received, RegistrationPolicy.DEFAULT).mapped()).containsExactly(Role.EDUCATOR);
        assertThat(Roles.of(List.of(received.get(1)), RegistrationPolicy.DEFAULT)
                        .mapped())
                .containsExactly(Role.LEARNER);
    }

    @Test
    void letsEducatorsAndAdministratorsPickWhoeverSeesRecords() {
        assertThat(Roles.of(List.of("Instructor"), RegistrationPolicy.DEFAULT).mayPick())
                .isTrue();
        assertThat(Roles.of(List.of("Administrator"), RegistrationPolicy.DEFAULT)
                        .mayPick())
                .isTrue();
        assertThat(Roles.of(List.of(LIS + "system/person#Administrator"), RegistrationPolicy.DEFAULT)
                        .mayPick())
                .isTrue();
        assertThat(Roles.of(List.of("Learner", LIS + "system/person#Administrator"), RECORDS)
                        .mayPick())
                .isFalse();
        assertThat(Roles.of(List.of(), RECORDS).mayPick()).isFalse();
    }

    @Test
    void followsTheRegistrationsOwnMeanings() {
        RegistrationPolicy policy = new RegistrationPolicy(
                true,
                false,
                false,
                Optional.empty(),
                Map.of(
                        LIS + "membership#Mentor",
                        RoleMeaning.EDUCATOR,
                        LIS + "membership#Instructor",
                        RoleMeaning.LEARNER,
                        LIS + "institution/person#Administrator",
                        RoleMeaning.LEARNER,
                        "urn:example:l-and-d",
                        RoleMeaning.INSTITUTION_ADMINISTRATOR),
                Set.of());

        assertThat(Roles.of(List.of(LIS + "membership#Mentor"), policy).mapped())
                .containsExactly(Role.EDUCATOR);
        assertThat(Roles.of(List.of("Mentor"), policy).mayPick()).isTrue();
        assertThat(Roles.of(List.of("Instructor"), policy).mapped()).containsExactly(Role.LEARNER);
        assertThat(Roles.of(List.of(LIS + "membership/Instructor#TeachingAssistant"), policy)
                        .mapped())
                .as("another role")
                .containsExactly(Role.EDUCATOR);
        assertThat(Roles.of(List.of(LIS + "institution/person#Administrator"), policy)
                        .mapped())
                .containsExactly(Role.LEARNER);
        assertThat(Roles.of(List.of("urn:example:l-and-d"), policy).primary())
                .isEqualTo(Role.INSTITUTION_ADMINISTRATOR);
    }
}
