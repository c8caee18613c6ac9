package org.lotuslearning.demolms.course;

/**
 * A course, which is the context of LTI.
 *
 * @param id also the id of the context
 * @param label the short name
 */
public record Course(String id, String label, String title) {}
