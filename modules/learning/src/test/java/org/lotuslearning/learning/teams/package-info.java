@org.jspecify.annotations.NullMarked
package org.lotuslearning.learning.teams;
