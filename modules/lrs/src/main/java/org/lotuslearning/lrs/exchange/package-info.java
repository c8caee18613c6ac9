/** What every exchange with the LRS has in common: the version header, errors as JSON, limits. */
@NullMarked
package org.lotuslearning.lrs.exchange;

import org.jspecify.annotations.NullMarked;
