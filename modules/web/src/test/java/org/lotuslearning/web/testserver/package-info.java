/**
 * The server that the tests inside a container share: one start of Payara Micro for all of them, on H2 or on PostgreSQL.
 * Runs on Maven's side; what runs in the server is {@link org.lotuslearning.web.incontainer}.
 */
@NullMarked
package org.lotuslearning.web.testserver;

import org.jspecify.annotations.NullMarked;
