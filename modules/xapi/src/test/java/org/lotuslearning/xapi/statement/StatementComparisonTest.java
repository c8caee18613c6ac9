package org.lotuslearning.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** xAPI 1.0.3, Data 2.3.1: Statement Comparison Requirements. */
class StatementComparisonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "longest | /stored | \"2020-01-01T00:00:00Z\"",
                "longest | /authority | {\"mbox\":\"mailto:lrs@example.com\"}",
                "longest | /version | \"1.0.3\"",
                "longest | /id | ''",
                "longest | /id | \"6690E6C9-3EF0-4ED3-8B37-7F3964730BEE\"",
                "longest | /timestamp | ''",
                "longest | /timestamp | \"2013-05-18T07:32:34.804+02:00\"",
                "longest | /timestamp | \"2013-05-18T05:32:34.804999Z\"",
                "longest | /verb/display | {\"fr\":\"a participé\"}",
                "longest | /object/definition | ''",
                "longest | /object/definition/name | {\"en\":\"another\"}",
                "longest | /actor/member | [{\"mbox_sha1sum\":\"EBD31E95054C018B10727CCFFD2EF2EC3A016EE9\",\"name\":\"Ena Hills\"},{\"name\":\"Andrew Downes\",\"account\":{\"homePage\":\"http://www.example.com\",\"name\":\"13936749\"}},{\"name\":\"Toby Nichols\",\"openid\":\"http://toby.openid.example.org/\"}]",
                "longest | /actor/mbox | \"mailto:teampb@EXAMPLE.com\"",
                "longest | /context/contextActivities/parent | {\"id\":\"http://www.example.com/meetings/series/267\"}",
                "completion | /result/score/scaled | 0.950",
                "completion | /object/objectType | \"Activity\"",
                "simplest | /actor/objectType | \"Agent\"",
                "comment | /object/id | \"8F87CCDE-BB56-4C2E-AB83-44982EF22DF0\"",
                "substatement | /object/object/definition | ''",
                "substatement | /object/timestamp | \"2035-01-01T01:00:00+01:00\"",
                "attachment | /attachments | ''",
            })
    void ignoresWhatAnLrsMayChange(String example, String at, String value) {
        JsonObject one = Examples.example(example);
        JsonObject other = Examples.changed(example, at, value);

        assertThat(StatementComparison.areEquivalent(one, other)).isTrue();
        assertThat(StatementComparison.areEquivalent(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "longest | /id | \"00000000-3ef0-4ed3-8b37-7f3964730bee\"",
                "longest | /timestamp | \"2013-05-18T05:32:35.804Z\"",
                "longest | /actor/mbox | \"mailto:TEAMPB@example.com\"",
                "longest | /actor/member/0 | ''",
                "longest | /actor/member/0/account/name | \"1\"",
                "longest | /verb/id | \"http://adlnet.gov/expapi/verbs/completed\"",
                "longest | /object/id | \"http://www.example.com/meetings/occurances/34535\"",
                "longest | /result/response | \"No.\"",
                "longest | /result/duration | \"PT60M\"",
                "longest | /result/success | ''",
                "longest | /result/extensions | ''",
                "longest | /context/registration | \"00000000-b57b-4c15-8d91-d292c5b2b8f7\"",
                "longest | /context/contextActivities/other/1 | ''",
                "longest | /context/contextActivities/other/1/id | \"http://www.example.com/x\"",
                "longest | /context/instructor/account/name | \"1\"",
                "longest | /context/platform | \"another\"",
                "longest | /context | ''",
                "completion | /result/score/scaled | 0.96",
                "comment | /object/id | \"00000000-bb56-4c2e-ab83-44982ef22df0\"",
                "substatement | /object/verb/id | \"http://example.com/planned\"",
                "substatement | /object/timestamp | \"2036-01-01T00:00:00Z\"",
            })
    void noticesEverythingElse(String example, String at, String value) {
        JsonObject one = Examples.example(example);
        JsonObject other = Examples.changed(example, at, value);

        assertThat(StatementComparison.areEquivalent(one, other)).isFalse();
        assertThat(StatementComparison.areEquivalent(other, one)).isFalse();
    }
}
