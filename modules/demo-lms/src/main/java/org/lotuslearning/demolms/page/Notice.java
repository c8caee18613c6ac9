package org.lotuslearning.demolms.page;

import java.util.List;

/**
 * A page that only says something: an error, a refusal.
 *
 * @param title what happened
 * @param paragraphs what is wrong, and what to do
 * @param reference stands in the log too; empty where the page says it all
 */
public record Notice(String title, List<String> paragraphs, String reference) {}
