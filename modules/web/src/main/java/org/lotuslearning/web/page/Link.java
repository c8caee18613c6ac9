package org.lotuslearning.web.page;

/** An address and what it is called. */
public record Link(String href, String text) {}
