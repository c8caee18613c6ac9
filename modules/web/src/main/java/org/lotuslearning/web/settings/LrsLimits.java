package org.lotuslearning.web.settings;

/**
 * How much clients of the embedded LRS may ask of it.
 *
 * @param bodyKilobytes that a request may have, of 1 024 bytes
 * @param batch statements that a request may have
 * @param page statements that an answer may have
 * @param requestsPerMinute of one credential; 0 for any number
 * @param wrongSecrets that may come for one key from one address in ten minutes
 */
public record LrsLimits(int bodyKilobytes, int batch, int page, int requestsPerMinute, int wrongSecrets) {
    /** What our own relay sends at once. */
    static final int OUR_OWN_BATCH = 50;
}
