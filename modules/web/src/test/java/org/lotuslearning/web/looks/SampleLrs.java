package org.lotuslearning.web.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.web.credentials.CredentialForm;
import org.lotuslearning.web.credentials.CredentialView;
import org.lotuslearning.web.credentials.CredentialsView;
import org.lotuslearning.web.credentials.MadeView;
import org.lotuslearning.web.credentials.ScopeWords;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.settings.LrsLimits;
import org.lotuslearning.web.statements.StatementView;
import org.lotuslearning.web.statements.StatementsFilter;
import org.lotuslearning.web.statements.StatementsView;
import org.lotuslearning.web.statements.StatementsView.Cell;

/** The console's pages about the embedded LRS, as sample views by name, which begins with the template's. */
final class SampleLrs {
    private static final String SECRET = "q0x1o3d5k7n9QhV2rYtUwEiOpAsDfGhJkLzXcVbNm4c";
    private static final String LMS = "https://moodle.northern-trust.example.org";
    private static final String PERSON = "f1b9c2d4-7a10-4e55-9d07-0b7f1c55aa21";
    private static final String PAGE = "https://learn.example.org/activities/lotus/learn/1.2";
    private static final String VERB = "http://adlnet.gov/expapi/verbs/experienced";

    private SampleLrs() {}

    static Map<String, Object> views() {
        Map<String, Object> views = new LinkedHashMap<>();
        MadeView made = new MadeView("https://learn.example.org/xapi/", "lrs-Zb0x1o3d5k7n", SECRET);
        CredentialForm empty = new CredentialForm("", Set.of(), List.of());
        views.put("credentials", credentials(Optional.empty(), empty));
        views.put("credentials--made", credentials(Optional.of(made), empty));
        views.put(
                "credentials--error",
                credentials(
                        Optional.empty(),
                        new CredentialForm(
                                "Power BI",
                                Set.of(),
                                List.of(
                                        new FieldError("name", "Another credential has this name. Choose another name"),
                                        new FieldError("scope", "Tick at least one thing that it may do")))));
        views.put("credential", credential(rows().get(1), Optional.empty(), true, ""));
        views.put("credential--rotated", credential(rows().get(1), Optional.of(made), true, ""));
        views.put(
                "credential--relay",
                credential(
                        rows().get(0), Optional.empty(), false, "This one is built in. The server uses it to store."));
        views.put("credential--revoked", credential(rows().get(2), Optional.empty(), false, ""));
        views.put("statements", statements(filter(Map.of()), rowsOfStatements()));
        views.put("statements--empty", statements(filter(Map.of()), List.of()));
        views.put("statements--none", statements(filter(Map.of("verb", VERB, "inside", "yes")), List.of()));
        views.put("statements--error", statements(wrong(), List.of()));
        views.put("statement", statement(false, false));
        views.put("statement--voided", statement(true, false));
        views.put("statement--spared", statement(false, true));
        return views;
    }

    private static CredentialsView credentials(Optional<MadeView> made, CredentialForm form) {
        return new CredentialsView(
                SamplePlatforms.frame("LRS credentials", "/console/credentials"),
                made,
                rows(),
                form,
                new LrsLimits(4_096, 1_000, 200, 60_000, 20));
    }

    private static List<CredentialsView.Row> rows() {
        return List.of(
                new CredentialsView.Row(
                        "Lotus Learning's own relay",
                        "lotus-relay",
                        "/console/credentials/lotus-relay",
                        "statements/write, statements/read, define",
                        true,
                        "Our own relay",
                        "20 November 2026"),
                new CredentialsView.Row(
                        "Power BI of the Northern Trust",
                        "lrs-Zb0x1o3d5k7n",
                        "/console/credentials/lrs-Zb0x1o3d5k7n",
                        "statements/read",
                        true,
                        "Works",
                        ""),
                new CredentialsView.Row(
                        "Ward simulator",
                        "lrs-7n9QhV2rYtUw",
                        "/console/credentials/lrs-7n9QhV2rYtUw",
                        "statements/write, statements/read/mine, state",
                        false,
                        "Revoked on 18 November 2026",
                        "17 November 2026"));
    }

    private static CredentialView credential(
            CredentialsView.Row row, Optional<MadeView> made, boolean managed, String whoseIs) {
        return new CredentialView(
                SamplePlatforms.frame(row.name(), "/console/credentials"),
                made,
                row,
                ScopeWords.all().stream()
                        .filter(words -> Set.of(Client.WRITE, Client.READ).contains(words.scope()))
                        .toList(),
                "2 November 2026",
                managed,
                whoseIs,
                made.isPresent() ? "14:03 on 21 November 2026" : "");
    }

    private static StatementsFilter filter(Map<String, String> values) {
        return new StatementsFilter(values, List.of());
    }

    private static StatementsFilter wrong() {
        return new StatementsFilter(
                Map.of("person", PERSON, "verb", "completed", "from", "yesterday", "to", "2026-11-20T14:03"),
                List.of(
                        new FieldError("platform", "Enter the platform too: ids mean somebody on one platform only"),
                        new FieldError("verb", "Write the whole address, with http:// or what else it begins with"),
                        new FieldError("from", "Write the time like 2026-11-20 14:03, or a day like 2026-11-20")));
    }

    private static StatementsView statements(StatementsFilter filter, List<StatementsView.Row> rows) {
        return new StatementsView(
                SamplePlatforms.frame("Statements", "/console/statements"),
                filter,
                List.of(LMS, "https://canvas.instructure.com"),
                rows,
                "/console/statements.jsonl",
                rows.isEmpty() ? "" : "/console/statements?newer=52",
                rows.isEmpty() ? "" : "/console/statements?older=2");
    }

    private static List<StatementsView.Row> rowsOfStatements() {
        Cell person = new Cell(PERSON, LMS, "/console/statements?person=x");
        String one = "/console/statements/0d0c7d5e-2f2b-4b1f-9b61-5a9c6c1d2e3f";
        return List.of(
                new StatementsView.Row(
                        "14:03 on 20 November 2026",
                        one,
                        person,
                        new Cell("experienced", "", "/console/statements?verb=x"),
                        new Cell("Compassion and its neighbours", PAGE, "/console/statements?activity=x")),
                new StatementsView.Row(
                        "14:02 on 20 November 2026",
                        one,
                        new Cell("Another kind of id", "", ""),
                        new Cell("voided", "", "/console/statements?verb=y"),
                        new Cell("Statement 0d0c7d5e-2f2b-4b1f-9b61-5a9c6c1d2e3f", "", one)));
    }

    private static StatementView statement(boolean voided, boolean spared) {
        Frame frame = SamplePlatforms.frame("Statement", "/console/statements");
        return new StatementView(
                frame,
                "0d0c7d5e-2f2b-4b1f-9b61-5a9c6c1d2e3f",
                "14:03 on 20 November 2026",
                spared ? "Ward simulator" : "Lotus Learning's own relay",
                voided,
                spared,
                """
                {
                    "id": "0d0c7d5e-2f2b-4b1f-9b61-5a9c6c1d2e3f",
                    "actor": {
                        "account": {
                            "homePage": "%s",
                            "name": "%s"
                        }
                    },
                    "verb": {
                        "id": "%s"
                    },
                    "object": {
                        "id": "%s"
                    }
                }""".formatted(LMS, PERSON, VERB, PAGE));
    }
}
