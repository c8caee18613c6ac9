/** Every template with sample views, looked at in a browser. */
@NullMarked
package org.lotuslearning.web.looks;

import org.jspecify.annotations.NullMarked;
