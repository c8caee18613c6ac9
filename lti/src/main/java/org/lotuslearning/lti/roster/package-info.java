/** LTI Names and Role Provisioning Services 2.0, seen from the tool: who is in a course of the platform. */
@NullMarked
package org.lotuslearning.lti.roster;

import org.jspecify.annotations.NullMarked;
