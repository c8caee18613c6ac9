/**
 * What the server was told by its environment, checked once at the start.
 */
@NullMarked
package org.lotuslearning.web.settings;

import org.jspecify.annotations.NullMarked;
