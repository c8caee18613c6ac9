/**
 * Sessions: one per LTI launch, with a cookie of its own, and who may call what.
 */
@NullMarked
package org.lotuslearning.web.session;

import org.jspecify.annotations.NullMarked;
