@org.jspecify.annotations.NullMarked
package org.lotuslearning.web.team;
