/**
 * Dynamic registration: an administrator of a platform pastes a one-time link of ours, and the two servers tell each other
 * all that they need (1EdTech LTI Dynamic Registration 1.0, OpenID Connect Dynamic Client Registration 1.0). For web, which
 * makes the links and shows the pages.
 */
@NullMarked
package org.lotuslearning.lti.dynamic;

import org.jspecify.annotations.NullMarked;
