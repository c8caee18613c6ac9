/**
 * What tests of the domain stand on: a real database with the real JPA provider, people, and a small module.
 */
@NullMarked
package org.lotuslearning.learning.testworld;

import org.jspecify.annotations.NullMarked;
