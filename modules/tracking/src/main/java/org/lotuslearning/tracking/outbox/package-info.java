/**
 * What has to be sent, written in the transaction of what it reports.
 */
@NullMarked
package org.lotuslearning.tracking.outbox;

import org.jspecify.annotations.NullMarked;
