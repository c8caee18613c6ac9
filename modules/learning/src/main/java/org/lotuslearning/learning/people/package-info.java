/**
 * Organisations and learners: who a person is to us, which is what one platform says of them and no more.
 */
@NullMarked
package org.lotuslearning.learning.people;

import org.jspecify.annotations.NullMarked;
