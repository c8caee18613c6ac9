/** What an educator sees in a launch: the class page and the deep-linking picker. */
@NullMarked
package org.lotuslearning.web.educator;

import org.jspecify.annotations.NullMarked;
