/** Holds every course of this folder against the rules of content/README.md. */
@NullMarked
package org.lotuslearning.content;

import org.jspecify.annotations.NullMarked;
