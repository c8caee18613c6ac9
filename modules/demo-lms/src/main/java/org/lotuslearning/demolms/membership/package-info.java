/** Who is in a course: LTI Names and Role Provisioning Services 2.0, and the educator's participants page. */
@NullMarked
package org.lotuslearning.demolms.membership;

import org.jspecify.annotations.NullMarked;
