/**
 * Team sessions: a note-taker opens a round, colleagues answer by a code without names, and only the counts of enough
 * people are ever shown or kept (design.md, rule 1). The web module's team pages call it.
 */
@NullMarked
package org.lotuslearning.learning.teams;

import org.jspecify.annotations.NullMarked;
