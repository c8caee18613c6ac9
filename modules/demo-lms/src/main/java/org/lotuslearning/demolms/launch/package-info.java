/** From a link in a course to a signed id_token at the tool: third-party login (1EdTech Security Framework 5.1.1). */
@NullMarked
package org.lotuslearning.demolms.launch;

import org.jspecify.annotations.NullMarked;
