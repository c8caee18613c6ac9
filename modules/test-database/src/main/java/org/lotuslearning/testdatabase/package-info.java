/** Real databases for tests: H2 in a file and an embedded PostgreSQL, both with the product's own migrations. Never shipped. */
@NullMarked
package org.lotuslearning.testdatabase;

import org.jspecify.annotations.NullMarked;
