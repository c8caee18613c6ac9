/**
 * Team sessions: the note-taker's page in a launch, and {@code /join}, where colleagues answer without an account. What
 * they see and send is decided in {@code learning.teams}.
 */
@NullMarked
package org.lotuslearning.web.team;

import org.jspecify.annotations.NullMarked;
