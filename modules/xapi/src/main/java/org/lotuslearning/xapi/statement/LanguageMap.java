package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same text in one or more languages (xAPI 1.0.3, Data 4.2).
 *
 * @param texts by language tag (RFC 5646), e.g. {@code en-GB}
 */
public record LanguageMap(Map<String, String> texts) {
    public LanguageMap {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        texts.keySet().forEach(LanguageMap::check);
    }

    public static LanguageMap of(String language, String text) {
        return new LanguageMap(Map.of(language, text));
    }

    static LanguageMap read(JsonFields fields) {
        return new LanguageMap(fields.rest(Scalars::text));
    }

    private static void check(String tag) {
        try {
            Scalars.language(tag);
        } catch (InvalidStatementException e) {
            throw e.within(tag);
        }
    }

    public JsonObject toJson() {
        return JsonOut.map(texts, JsonOut::text);
    }
}
