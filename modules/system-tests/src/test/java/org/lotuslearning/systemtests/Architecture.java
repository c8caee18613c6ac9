package org.lotuslearning.systemtests;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of the code's structure. A class belongs to the module and feature that its package names:
 * {@code base.module.feature}.
 */
final class Architecture {

    /** Which modules each module may use. The demo LMS appears in no set: nothing may use it. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "learning", Set.of(),
            "xapi", Set.of(),
            "lti", Set.of(),
            "demolms", Set.of(),
            "lrs", Set.of("xapi"),
            "tracking", Set.of("learning", "xapi", "lti"),
            "web", Set.of("learning", "tracking", "lti", "lrs"));

    private final String base;

    /** @param base the package above the modules */
    Architecture(String base) {
        this.base = base;
    }

    static Set<String> modules() {
        return new TreeSet<>(ARROWS.keySet());
    }

    /** Every rule, by a name that says it. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        ARROWS.forEach(
                (module, allowed) -> rules.put(module + " uses only the modules it may", arrowsOf(module, allowed)));
        rules.put("tracking does not use the embedded LRS", trackingSpeaksHttp());
        rules.put("features are free of cycles", featuresAreFreeOfCycles());
        rules.put("only four modules use JAX-RS", onlyTheEdgesUseJaxRs());
        rules.put("xapi uses neither CDI nor JPA", xapiIsPlainJava());
        rules.put("every endpoint says who may call it", endpointsDeclareWhoMayCall());
        rules.put("names come from the domain", namesSayWhat());
        return rules;
    }

    private ArchRule arrowsOf(String module, Set<String> allowed) {
        String[] forbidden = ARROWS.keySet().stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(this::in)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("the arrows between modules are fixed, so that each can be read, tested and replaced alone");
    }

    private ArchRule trackingSpeaksHttp() {
        return noClasses()
                .that()
                .resideInAPackage(in("tracking"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("lrs"))
                .because("statements go to the configured LRS over HTTP, so that any LRS can take the place of ours");
    }

    private ArchRule featuresAreFreeOfCycles() {
        return slices().matching(base + ".(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another which needs it back can only be understood together with it");
    }

    private ArchRule onlyTheEdgesUseJaxRs() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackages(in("web"), in("lti"), in("lrs"), in("demolms"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("the domain knows nothing of HTTP");
    }

    private ArchRule xapiIsPlainJava() {
        return noClasses()
                .that()
                .resideInAPackage(in("xapi"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.persistence..")
                .because("the statement model and the LRS client are of use outside a container too");
    }

    private ArchRule endpointsDeclareWhoMayCall() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .should(be(openToNamedPeople()))
                .because("an endpoint without @RolesAllowed or @PermitAll is open by oversight");
    }

    private ArchRule namesSayWhat() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)(\\$.*)?")
                .because("a class is named after what it is in the domain, and such names say nothing of it");
    }

    private String in(String module) {
        return base + "." + module + "..";
    }

    private static DescribedPredicate<JavaMethod> openToNamedPeople() {
        return DescribedPredicate.describe(
                "annotated with @RolesAllowed or @PermitAll, itself or by its class",
                method -> saysWho(method) || saysWho(method.getOwner()));
    }

    private static boolean saysWho(CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class) || element.isAnnotatedWith(PermitAll.class);
    }
}
