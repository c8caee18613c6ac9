/** The console's pages about credentials of the embedded LRS. */
@NullMarked
package org.lotuslearning.web.credentials;

import org.jspecify.annotations.NullMarked;
