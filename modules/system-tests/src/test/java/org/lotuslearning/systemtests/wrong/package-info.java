/** Breaks every rule of {@link org.lotuslearning.systemtests.Architecture} once, to prove that each can fail. */
package org.lotuslearning.systemtests.wrong;
