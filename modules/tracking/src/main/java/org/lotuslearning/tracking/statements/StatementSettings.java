package org.lotuslearning.tracking.statements;

import java.net.URI;

/**
 * What statements need to know of this installation.
 *
 * @param iriBase base of activity ids, without a slash at the end; never changes once statements were sent
 */
public record StatementSettings(URI iriBase) {}
