package dev.thirdring.platform.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The house rules that a compiler cannot see. {@link #check} applies all of them to one service.
 */
public final class ArchitectureRules {

  /**
   * A model knows models of its service, the calendar arithmetic and the JDK, but no clock;
   * annotations count as knowing.
   */
  /** Numerical methods without state or input: as pure as {@code java.lang.Math}. */
  private static final String PURE_MATHEMATICS = "org.hipparchus..";

  public static final ArchRule MODEL_IS_PURE =
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "dev.thirdring..model..",
                      "dev.thirdring.platform.deadlines.calendar",
                      PURE_MATHEMATICS)
                  .and(not(type(Clock.class))))
          .allowEmptyShould(true);

  public static final ArchRule RESOURCES_HAVE_A_ROLE_ON_EVERY_METHOD =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .allowEmptyShould(true);

  public static final ArchRule ROWS_AND_ADAPTERS_STAY_IN_THEIR_CONCEPT =
      classes()
          .that()
          .haveSimpleNameStartingWith("Pg")
          .or()
          .haveSimpleNameEndingWith("Row")
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  public static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(target(nameMatching("now")).and(target(owner(timeTypes()))))
          .orShould()
          .callMethodWhere(target(nameMatching("system.*")).and(target(owner(type(Clock.class)))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class)
          .allowEmptyShould(true);

  public static final ArchRule CONCEPTS_ARE_NOT_LAYERS =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..service..", "..dto..", "..util..", "..impl..", "..common..", "..helper..")
          .allowEmptyShould(true);

  public static final ArchRule RESOURCES_HOLD_NO_SQL =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .or()
          .haveSimpleNameEndingWith("Listener")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.vertx.mutiny.sqlclient..")
                  .or(resideInAPackage("org.hibernate..")))
          .allowEmptyShould(true);

  private ArchitectureRules() {}

  private static DescribedPredicate<JavaClass> timeTypes() {
    return resideInAPackage("java.time").and(not(type(Clock.class)));
  }

  public static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("model is pure", MODEL_IS_PURE);
    rules.put("role on every method", RESOURCES_HAVE_A_ROLE_ON_EVERY_METHOD);
    rules.put("rows stay in their concept", ROWS_AND_ADAPTERS_STAY_IN_THEIR_CONCEPT);
    rules.put("time comes from a clock", TIME_COMES_FROM_A_CLOCK);
    rules.put("concepts are not layers", CONCEPTS_ARE_NOT_LAYERS);
    rules.put("resources hold no SQL", RESOURCES_HOLD_NO_SQL);
    return rules;
  }

  /** Applies every rule to the service whose classes live under this package. */
  public static void check(String servicePackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(servicePackage);
    if (classes.isEmpty()) {
      throw new AssertionError("no classes under " + servicePackage);
    }
    all().values().forEach(rule -> rule.check(classes));
  }
}
