/** Documents that clients keep here: states, and profiles of activities and of agents (Communication 2.2, 2.3, 2.6, 2.7). */
@NullMarked
package org.lotuslearning.lrs.document;

import org.jspecify.annotations.NullMarked;
