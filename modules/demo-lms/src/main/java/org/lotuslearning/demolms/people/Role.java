package org.lotuslearning.demolms.people;

/** What somebody is in the demo. The names of the constants below are those of {@code @RolesAllowed}. */
public enum Role {
    /** Takes courses. */
    LEARNER("learner", "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"),
    /** Teaches courses. */
    EDUCATOR("educator", "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"),
    /** Learning and development staff, who see every course and belong to none. */
    ADMINISTRATOR("L&D", "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator");

    /** For {@code @RolesAllowed}. */
    public static final String LEARNERS = "LEARNER";
    /** For {@code @RolesAllowed}. */
    public static final String EDUCATORS = "EDUCATOR";
    /** For {@code @RolesAllowed}. */
    public static final String ADMINISTRATORS = "ADMINISTRATOR";

    private final String plainName;
    private final String uri;

    Role(String plainName, String uri) {
        this.plainName = plainName;
        this.uri = uri;
    }

    /** The name that people read. */
    public String plainName() {
        return plainName;
    }

    /** The role in a launch (LTI Core 5.3.7, appendix A). */
    public String uri() {
        return uri;
    }

    /** The role in a membership list; Moodle sends short names there, which LTI Core A.2 allows. */
    public String shortName() {
        return uri.substring(uri.indexOf('#') + 1);
    }
}
