/** The console's pages that show what the embedded LRS holds. */
@NullMarked
package org.lotuslearning.web.statements;

import org.jspecify.annotations.NullMarked;
