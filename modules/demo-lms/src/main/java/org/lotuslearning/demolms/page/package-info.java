/** Rendering: templates, assets, error pages, security headers. Every page goes through here. */
@NullMarked
package org.lotuslearning.demolms.page;

import org.jspecify.annotations.NullMarked;
