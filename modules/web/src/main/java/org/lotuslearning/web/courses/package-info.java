/**
 * The courses that are served, and what is wrong with those that somebody is writing.
 */
@NullMarked
package org.lotuslearning.web.courses;

import org.jspecify.annotations.NullMarked;
