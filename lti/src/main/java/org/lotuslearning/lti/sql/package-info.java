/** The few lines of JDBC that the LTI tables need. Used inside the module {@code lti} only. */
@NullMarked
package org.lotuslearning.lti.sql;

import org.jspecify.annotations.NullMarked;
