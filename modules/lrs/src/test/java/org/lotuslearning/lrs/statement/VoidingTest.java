package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.agent;
import static org.lotuslearning.lrs.Sample.batch;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.id;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Sample.voiding;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Statement;

/** xAPI 1.0.3: Data 2.3.2 and Communication 2.1.4. */
class VoidingTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsAVoidedStatementByItsVoidedStatementIdOnly(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement mistake = read(learner, "1.1");
        Statement voiding = voiding(someone(), mistake);
        lrs.post(batch(List.of(mistake)));
        assertThat(lrs.get("statements?voidedStatementId=" + id(mistake)).statusCode())
                .isEqualTo(404);

        assertThat(lrs.post(batch(List.of(voiding))).statusCode()).isEqualTo(200);

        HttpResponse<String> byId = lrs.get("statements?statementId=" + id(mistake));
        assertThat(byId.statusCode()).isEqualTo(404);
        assertThat(error(byId)).contains(id(mistake));
        assertThat(json(lrs.get("statements?voidedStatementId=" + id(mistake))).getString("id"))
                .isEqualTo(id(mistake));
        // "The LRS MUST still return any Statements targeting the voided Statement"
        assertThat(ids(lrs.get(of(learner)))).containsExactly(id(voiding));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void voidsWhicheverOfTheTwoComesFirst(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        Statement late = read(someone(), "1.1");
        Statement together = read(someone(), "1.1");

        lrs.post(batch(List.of(voiding(someone(), late))));
        lrs.post(batch(List.of(late)));
        lrs.post(batch(List.of(voiding(someone(), together), together)));

        for (Statement voided : List.of(late, together)) {
            assertThat(lrs.get("statements?statementId=" + id(voided)).statusCode())
                    .isEqualTo(404);
            assertThat(lrs.get("statements?voidedStatementId=" + id(voided)).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNotVoidAVoidingStatement(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        Statement mistake = read(someone(), "1.1");
        Statement voiding = voiding(someone(), mistake);
        lrs.post(batch(List.of(mistake, voiding)));
        Statement early = voiding(someone(), read(someone(), "1.2"));

        HttpResponse<String> refused = lrs.post(batch(List.of(read(someone(), "1.3"), voiding(someone(), voiding))));
        lrs.post(batch(List.of(voiding(someone(), early))));
        lrs.post(batch(List.of(early)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused)).startsWith("/1/object/id is a voiding statement");
        assertThat(lrs.get("statements?statementId=" + id(voiding)).statusCode())
                .isEqualTo(200);
        assertThat(lrs.get("statements?statementId=" + id(early)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isForTheClientThatSentItOrForOneWithTheScopeAll(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        Statement known = read(someone(), "1.1");
        Statement unknown = read(someone(), "1.1");
        lrs.post(batch(List.of(known)));

        HttpResponse<String> refused = lrs.postAs("other", batch(List.of(voiding(someone(), known))));
        lrs.postAs("other", batch(List.of(voiding(someone(), unknown))));
        lrs.post(batch(List.of(unknown)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(error(refused)).startsWith("/object/id was sent by another client");
        assertThat(lrs.get("statements?statementId=" + id(known)).statusCode()).isEqualTo(200);
        assertThat(lrs.get("statements?statementId=" + id(unknown)).statusCode())
                .isEqualTo(200);

        lrs.postAs("admin", batch(List.of(voiding(someone(), known))));
        assertThat(lrs.get("statements?statementId=" + id(known)).statusCode()).isEqualTo(404);
    }

    private static String of(String learner) {
        return "statements?agent=" + encoded(agent(learner).toJson().toString());
    }
}
