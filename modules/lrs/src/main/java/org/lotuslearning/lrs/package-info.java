/**
 * The embedded learning record store: which classes make up {@code /xapi}, and what it says of itself.
 *
 * <p>Deployed as part of the web application, but spoken to by HTTP only; the web application produces its
 * {@link org.lotuslearning.lrs.statement.StatementStore}, {@link org.lotuslearning.lrs.access.Credentials} and
 * {@link org.lotuslearning.lrs.exchange.LrsSettings}.
 */
@NullMarked
package org.lotuslearning.lrs;

import org.jspecify.annotations.NullMarked;
