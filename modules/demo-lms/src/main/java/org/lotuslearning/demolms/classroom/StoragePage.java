package org.lotuslearning.demolms.classroom;

/**
 * The frame that keeps texts for the tool.
 *
 * @param toolOrigin the only origin whose texts are kept
 */
public record StoragePage(String toolOrigin) {}
