/** Who may call the LRS: credentials with scopes, Basic authentication, and the roles that endpoints ask for. */
@NullMarked
package org.lotuslearning.lrs.access;

import org.jspecify.annotations.NullMarked;
