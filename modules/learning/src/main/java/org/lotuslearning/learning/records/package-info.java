/**
 * What staff may see: who began and who finished. Reads progress, never answers.
 */
@NullMarked
package org.lotuslearning.learning.records;

import org.jspecify.annotations.NullMarked;
