package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** Which tables fall apart into pairs on a narrow screen, and which stay tables. */
class TableShaperTest {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    @Test
    void keepsAGridOfNumbersTogetherAndNamesItsRows() {
        assertThat(html("""
                Table A3 matrix: Likelihood times consequence

                | Likelihood | 1 Negligible | 5 Catastrophic |
                |---|---|---|
                | 1 Rare | 1 | 5 |
                | 5 Almost certain | 5 | 25 |
                """))
                .contains("<table class=\"nhsuk-table lotus-grid\" role=\"table\">")
                .contains("<th class=\"nhsuk-table__header\" scope=\"col\" role=\"columnheader\">1 Negligible</th>")
                .contains("<th class=\"nhsuk-table__header\" scope=\"row\" role=\"rowheader\">1 Rare</th>")
                .contains("<td class=\"nhsuk-table__cell\" role=\"cell\">25</td>")
                .doesNotContain("nhsuk-table__heading");
    }

    @Test
    void stacksATableWithWordsInOneCell() {
        assertThat(html("""
                | Level | Score | Told |
                |---|---|---|
                | Rare | 1 | yes |
                | Likely | 4 | never |
                """))
                .contains("<table class=\"nhsuk-table nhsuk-table--responsive\" role=\"table\">")
                .contains("<span class=\"nhsuk-table__heading\" aria-hidden=\"true\">Told </span>never</td>")
                .doesNotContain("rowheader");
    }

    @Test
    void stacksWhatIsTooWideAndWhatIsToBeFilledIn() {
        assertThat(html("""
                | A | B | C | D | E | F | G | H |
                |---|---|---|---|---|---|---|---|
                | a | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
                """)).contains("nhsuk-table--responsive");
        assertThat(html("""
                | Who | What |
                |---|---|
                | You | |
                """)).contains("nhsuk-table--responsive");
    }

    private static String html(String markdown) {
        Node node = Parser.builder().extensions(TABLES).build().parse(markdown);
        node.accept(new TableShaper());
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> new NhsMarkup.Attributes())
                .nodeRendererFactory(NhsMarkup.OwnNodes::new)
                .build()
                .render(node);
    }
}
