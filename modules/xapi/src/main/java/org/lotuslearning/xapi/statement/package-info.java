/**
 * The xAPI statement as immutable values: strict reading, writing without loss, and comparison.
 *
 * <p>Names are those of the specification and of TinCanJava. Clause numbers in comments are those of xAPI 1.0.3, part
 * two ("Data"). Anyone may call it: it knows neither HTTP nor a database.
 */
@NullMarked
package org.lotuslearning.xapi.statement;

import org.jspecify.annotations.NullMarked;
