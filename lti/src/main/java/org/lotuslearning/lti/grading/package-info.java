/** LTI Assignment and Grade Services 2.0, seen from the tool: tokens, line items and scores. For tracking. */
@NullMarked
package org.lotuslearning.lti.grading;

import org.jspecify.annotations.NullMarked;
