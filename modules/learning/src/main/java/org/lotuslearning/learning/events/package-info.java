/**
 * What happened in a run, told to whoever reports it (tracking), inside the transaction in which it happened.
 */
@NullMarked
package org.lotuslearning.learning.events;

import org.jspecify.annotations.NullMarked;
