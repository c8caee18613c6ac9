/** The demo's own H2 file and the few lines that make plain JDBC short. Everything that is kept is kept here. */
@NullMarked
package org.lotuslearning.demolms.database;

import org.jspecify.annotations.NullMarked;
