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
    /** One language in each language map that belongs to an activity or a verb. */
    CANONICAL;

    static Optional<StatementFormat> read(String word) {
        return switch (word) {
            case "ids" -> Optional.of(IDS);
            case "exact" -> Optional.of(EXACT);
            case "canonical" -> Optional.of(CANONICAL);
            default -> Optional.empty();
        };
    }

    /** @param languages as the request accepts them, best first */
    JsonObject apply(JsonObject statement, List<Locale.LanguageRange> languages) {
        return switch (this) {
            case IDS -> IdentifiersOnly.of(statement);
            case EXACT -> statement;
            case CANONICAL -> new OneLanguage(languages).of(statement);
        };
    }
}
