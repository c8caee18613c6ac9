package org.lotuslearning.demolms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(packages = "org.lotuslearning.demolms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ENDPOINTS_DECLARE_WHO_MAY_CALL_THEM = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .because("what nobody thought about must not be open");

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("org.lotuslearning.demolms.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_OF_OURS_IS_USED = classes()
            .should()
            .onlyDependOnClassesThat(
                    DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.lotuslearning.."))
                            .or(JavaClass.Predicates.resideInAPackage("org.lotuslearning.demolms..")))
            .because("a platform that shares code with the tool shares its misunderstandings");
}
