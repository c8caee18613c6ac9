/** Access tokens for the services, for a signed assertion (1EdTech Security Framework 4.1). */
@NullMarked
package org.lotuslearning.demolms.token;

import org.jspecify.annotations.NullMarked;
