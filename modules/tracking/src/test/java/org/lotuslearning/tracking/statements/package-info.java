@org.jspecify.annotations.NullMarked
package org.lotuslearning.tracking.statements;
