/**
 * Holds statements against an xAPI Profile, by the algorithms of the xAPI Profile specification 1.0 (part three, 2.1 and
 * 2.2). It knows the profile's JSON only, no class of the product. Never shipped.
 */
@NullMarked
package org.lotuslearning.testprofile;

import org.jspecify.annotations.NullMarked;
