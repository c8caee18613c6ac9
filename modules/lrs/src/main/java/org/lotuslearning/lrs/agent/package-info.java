/** What is known of agents: the Person object (Communication 2.4). */
@NullMarked
package org.lotuslearning.lrs.agent;

import org.jspecify.annotations.NullMarked;
