package org.lotuslearning.web.page;

/** Something the learner wrote, shown back to copy because it could not be saved. {@code label} is the question. */
public record KeptText(String label, String text) {}
