@NullMarked
package org.lotuslearning.learning.risk;

import org.jspecify.annotations.NullMarked;
