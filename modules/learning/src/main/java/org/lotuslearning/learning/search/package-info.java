/**
 * Finds pages, exercises, terms and resources of a course by their words. It knows content only: nothing that anybody
 * answered is ever in its index. Called by the pages of a launch.
 */
@NullMarked
package org.lotuslearning.learning.search;

import org.jspecify.annotations.NullMarked;
