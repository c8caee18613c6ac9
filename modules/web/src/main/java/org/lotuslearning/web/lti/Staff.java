package org.lotuslearning.web.lti;

import java.util.HashSet;
import java.util.Set;
import org.lotuslearning.lti.launch.Roles;
import org.lotuslearning.web.session.Role;

/** What a platform's roles open here. The context's role decides over the institution's. */
final class Staff {
    private Staff() {}

    /** Empty for a learner. */
    static Set<String> roles(Roles roles) {
        Set<String> ours = new HashSet<>();
        switch (roles.primary()) {
            case EDUCATOR, CONTEXT_ADMINISTRATOR -> ours.add(Role.EDUCATOR);
            case INSTITUTION_ADMINISTRATOR -> {
                ours.add(Role.RECORDS);
                ours.add(Role.ORGANISATION_RECORDS);
            }
            case LEARNER -> {
                // a learner's session opens what belongs to their run
            }
        }
        // whoever teaches a course and administers it does both
        if (roles.has(org.lotuslearning.lti.launch.Role.CONTEXT_ADMINISTRATOR)) {
            ours.add(Role.RECORDS);
        }
        return ours;
    }
}
