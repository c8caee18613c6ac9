/** Looking things up in the course of a launch: search, glossary, resource directory. */
@NullMarked
package org.lotuslearning.web.lookup;

import org.jspecify.annotations.NullMarked;
