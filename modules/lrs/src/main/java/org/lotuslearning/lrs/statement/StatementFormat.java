package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of a statement is given out (Communication 2.1.3, {@code format}). */
enum StatementFormat {
    /** Only what identifies agents, groups, activities and verbs. */
    IDS,
    /** As received. */
    EXACT,
    /** Activities as all statements together define them, and one language in each of their and the verbs' texts. */
    CANONICAL;

    static Optional<StatementFormat> read(String word) {
        return switch (word) {
            case "ids" -> Optional.of(IDS);
            case "exact" -> Optional.of(EXACT);
            case "canonical" -> Optional.of(CANONICAL);
            default -> Optional.empty();
        };
    }

    /**
     * Statements in this format.
     *
     * @param definitions where to look for the canonical ones
     * @param languages as the request accepts them, best first
     */
    List<JsonObject> apply(
            List<JsonObject> statements, CanonicalActivities definitions, List<Locale.LanguageRange> languages) {
        return switch (this) {
            case IDS -> statements.stream().map(IdentifiersOnly::of).toList();
            case EXACT -> statements;
            case CANONICAL -> {
                OneLanguage language = new OneLanguage(languages);
                yield definitions.in(statements).stream().map(language::of).toList();
            }
        };
    }
}
