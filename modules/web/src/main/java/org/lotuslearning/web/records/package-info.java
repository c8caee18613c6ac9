/** Completion records for L&amp;D: who began and finished what, never what they wrote. */
@NullMarked
package org.lotuslearning.web.records;

import org.jspecify.annotations.NullMarked;
