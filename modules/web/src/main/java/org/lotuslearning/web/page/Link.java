package org.lotuslearning.web.page;

import org.jspecify.annotations.Nullable;

/**
 * An address and what it is called.
 *
 * @param lang BCP 47 tag of the text where it is not in the page's language, see {@link Words#lang}
 */
public record Link(String href, String text, @Nullable String lang) {
    public Link(String href, String text) {
        this(href, text, null);
    }
}
