/** What tests inside the server share: rows of its database, requests to it, launches. Goes into the WAR with the tests. */
@NullMarked
package org.lotuslearning.web.incontainer;

import org.jspecify.annotations.NullMarked;
