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
            case EDUCATOR -> ours.add(Role.EDUCATOR);
            case CONTEXT_ADMINISTRATOR -> {
                ours.add(Role.EDUCATOR);
                ours.add(Role.RECORDS);
            }
            case INSTITUTION_ADMINISTRATOR -> {
                ours.add(Role.RECORDS);
                ours.add(Role.ORGANISATION_RECORDS);
            }
            case LEARNER -> {
                // a learner's session opens what belongs to their run
            }
        }
        return ours;
    }
}
