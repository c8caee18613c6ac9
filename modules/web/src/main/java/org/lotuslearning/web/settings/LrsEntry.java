package org.lotuslearning.web.settings;

import java.util.Optional;

/**
 * A learning record store to which progress goes, as the settings name it.
 *
 * @param address empty for the embedded one
 * @param version of xAPI in which it is spoken to
 */
public record LrsEntry(String name, Optional<LrsAddress> address, String version) {}
