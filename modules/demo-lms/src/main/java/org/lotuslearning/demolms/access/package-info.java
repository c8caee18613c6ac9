/** Who may call what: the switch of the demo, sessions, access tokens, and the rule that every endpoint declares. */
@NullMarked
package org.lotuslearning.demolms.access;

import org.jspecify.annotations.NullMarked;
