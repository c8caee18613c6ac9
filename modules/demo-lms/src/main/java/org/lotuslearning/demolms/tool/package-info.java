/** The one registered tool: its addresses, its keys, and the checks that every JWT it sends must pass. */
@NullMarked
package org.lotuslearning.demolms.tool;

import org.jspecify.annotations.NullMarked;
