/** LTI Deep Linking 2.0: what the platform asks for and the signed answer. For the picker in web. */
@NullMarked
package org.lotuslearning.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
