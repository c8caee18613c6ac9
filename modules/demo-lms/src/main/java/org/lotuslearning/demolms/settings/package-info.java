/** Where the demo LMS and the tool are, and whether the demo is on. Read once, at start. */
@NullMarked
package org.lotuslearning.demolms.settings;

import org.jspecify.annotations.NullMarked;
