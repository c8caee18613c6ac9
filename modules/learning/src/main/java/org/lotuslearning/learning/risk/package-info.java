/**
 * An organisation's own policy on what a risk score is called: the source says nothing of it, so there is none until an
 * administrator enters one.
 */
@NullMarked
package org.lotuslearning.learning.risk;

import org.jspecify.annotations.NullMarked;
