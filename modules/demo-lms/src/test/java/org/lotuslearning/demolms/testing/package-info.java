/** What the tests share: a tool with real keys, a clock that stands still, a database of their own. */
@NullMarked
package org.lotuslearning.demolms.testing;

import org.jspecify.annotations.NullMarked;
