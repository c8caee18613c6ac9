/**
 * What there is to learn: courses, learning modules, pages and exercises, as read from Markdown and YAML.
 *
 * <p>Everything here is an immutable value without a database. The format is taught in {@code content/README.md}.
 */
@NullMarked
package org.lotuslearning.learning.catalogue;

import org.jspecify.annotations.NullMarked;
