/** Why a login or a launch was refused, said so that a learner and an LMS administrator can act. For web, which shows it. */
@NullMarked
package org.lotuslearning.lti.refusal;

import org.jspecify.annotations.NullMarked;
