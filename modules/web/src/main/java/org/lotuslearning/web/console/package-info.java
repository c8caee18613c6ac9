/** The administrator's pages: sign-in, deliveries, platforms. */
@NullMarked
package org.lotuslearning.web.console;

import org.jspecify.annotations.NullMarked;
