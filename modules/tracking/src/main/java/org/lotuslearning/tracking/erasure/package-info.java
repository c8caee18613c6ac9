/** What was sent, or is to be sent, about one person: to be shown to them, deleted and taken back. */
@NullMarked
package org.lotuslearning.tracking.erasure;

import org.jspecify.annotations.NullMarked;
