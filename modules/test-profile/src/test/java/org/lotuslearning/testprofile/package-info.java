@org.jspecify.annotations.NullMarked
package org.lotuslearning.testprofile;
