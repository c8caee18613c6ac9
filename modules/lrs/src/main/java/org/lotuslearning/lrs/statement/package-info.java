/**
 * The statements resource and its store. Clause numbers are those of xAPI 1.0.3: "Data" is part two, "Communication"
 * part three.
 */
@NullMarked
package org.lotuslearning.lrs.statement;

import org.jspecify.annotations.NullMarked;
