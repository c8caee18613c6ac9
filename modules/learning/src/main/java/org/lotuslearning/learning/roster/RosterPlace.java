package org.lotuslearning.learning.roster;

/**
 * A course of the LMS.
 *
 * @param platform id of the LTI registration
 * @param context unique within the deployment
 */
public record RosterPlace(long platform, String deployment, String context) {}
