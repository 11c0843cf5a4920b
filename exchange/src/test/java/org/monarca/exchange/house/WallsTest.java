package org.monarca.exchange.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The walls between the rooms of the house: who may use whom, and what is done in one place only.
 */
@AnalyzeClasses(packages = "org.monarca", importOptions = DoNotIncludeTests.class)
class WallsTest {

  private static final String EXCHANGE = "org.monarca.exchange.";

  /**
   * What each feature may use; {@code ARCHITECTURE.md} draws the same table. The faces use
   * features, never each other.
   */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("platform", Set.of()),
              Map.entry("jurisdictions", Set.of("platform", "audit")),
              Map.entry("audit", Set.of("platform")),
              Map.entry("sealing", Set.of("platform", "audit")),
              Map.entry("retention", Set.of("platform", "audit")),
              Map.entry(
                  "access", Set.of("platform", "jurisdictions", "audit", "sealing", "retention")),
              Map.entry(
                  "notices", Set.of("platform", "jurisdictions", "access", "audit", "retention")),
              Map.entry("students", Set.of("platform", "jurisdictions", "audit", "sealing")),
              Map.entry(
                  "worklist",
                  Set.of("platform", "jurisdictions", "access", "audit", "notices", "retention")),
              Map.entry(
                  "applications",
                  Set.of(
                      "platform",
                      "jurisdictions",
                      "access",
                      "audit",
                      "notices",
                      "worklist",
                      "retention")),
              Map.entry(
                  "identity",
                  Set.of(
                      "platform",
                      "jurisdictions",
                      "access",
                      "students",
                      "audit",
                      "worklist",
                      "retention")),
              Map.entry(
                  "intake",
                  Set.of(
                      "platform",
                      "students",
                      "identity",
                      "access",
                      "audit",
                      "notices",
                      "worklist",
                      "sealing",
                      "roster",
                      "mappings",
                      "codes",
                      "retention")),
              Map.entry("codes", Set.of("platform", "audit")),
              Map.entry("mappings", Set.of("platform", "codes", "audit", "sealing", "retention")),
              Map.entry("outside", Set.of("platform")),
              Map.entry(
                  "pulls",
                  Set.of(
                      "platform",
                      "outside",
                      "jurisdictions",
                      "mappings",
                      "intake",
                      "access",
                      "audit",
                      "notices",
                      "sealing",
                      "retention")),
              Map.entry(
                  "webhooks",
                  Set.of(
                      "platform",
                      "outside",
                      "intake",
                      "access",
                      "audit",
                      "notices",
                      "sealing",
                      "retention")),
              Map.entry("roster", Set.of("platform", "identity", "audit", "retention")),
              Map.entry(
                  "protection",
                  Set.of("platform", "students", "identity", "access", "audit", "notices")),
              Map.entry(
                  "consolidated",
                  Set.of("platform", "identity", "students", "audit", "protection")),
              Map.entry(
                  "corrections",
                  Set.of(
                      "platform",
                      "consolidated",
                      "identity",
                      "worklist",
                      "access",
                      "audit",
                      "notices",
                      "retention")),
              Map.entry(
                  "credit", Set.of("platform", "audit", "identity", "consolidated", "protection")),
              Map.entry("health", Set.of("platform", "consolidated", "audit")),
              Map.entry("placement", Set.of("platform", "consolidated", "credit")),
              Map.entry(
                  "oversight",
                  Set.of(
                      "platform",
                      "jurisdictions",
                      "access",
                      "audit",
                      "notices",
                      "students",
                      "identity",
                      "protection",
                      "retention")),
              Map.entry(
                  "web",
                  Set.of(
                      "platform",
                      "audit",
                      "jurisdictions",
                      "access",
                      "notices",
                      "students",
                      "identity",
                      "intake",
                      "mappings",
                      "codes",
                      "consolidated",
                      "corrections",
                      "credit",
                      "health",
                      "placement",
                      "protection",
                      "roster",
                      "oversight",
                      "worklist",
                      "applications",
                      "outside",
                      "pulls",
                      "webhooks",
                      "retention")),
              Map.entry(
                  "api",
                  Set.of(
                      "platform",
                      "jurisdictions",
                      "access",
                      "audit",
                      "students",
                      "identity",
                      "intake",
                      "mappings",
                      "consolidated",
                      "corrections",
                      "credit",
                      "placement",
                      "health",
                      "protection",
                      "roster",
                      "webhooks",
                      "worklist")),
              Map.entry(
                  "cli",
                  Set.of(
                      "platform",
                      "jurisdictions",
                      "access",
                      "students",
                      "identity",
                      "intake",
                      "consolidated",
                      "worklist",
                      "applications",
                      "audit",
                      "sealing"))));

  @TestFactory
  Stream<DynamicTest> directionIsDownwardOnly() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.monarca");
    return MAY_USE.entrySet().stream()
        .map(feature ->
            DynamicTest.dynamicTest(
                feature.getKey() + " uses only " + feature.getValue(),
                () -> usesOnly(feature.getKey(), feature.getValue()).check(all)));
  }

  @ArchTest
  static final ArchRule theEngineNeedsTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("org.monarca.linkage..")
          .and()
          .resideOutsideOfPackage("org.monarca.linkage.proof..") // a test that others run
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.monarca.linkage..");

  @ArchTest
  static final ArchRule thePureModulesKnowNoService =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.monarca.linkage..",
              "org.monarca.records..",
              "org.monarca.immunization..",
              "org.monarca.population..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "java.sql..", "javax.sql..", "org.monarca.exchange..");

  @ArchTest
  static final ArchRule facesNeverTouchTheDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(EXCHANGE + "web..", EXCHANGE + "api..", EXCHANGE + "cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule parsersAreMadeInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.monarca.records..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.xml..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.zip\\.Zip.*")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.io.ObjectInputStream.class);

  @ArchTest
  static final ArchRule constructorsTakeEverything =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Info)$");

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .that()
          .resideInAPackage("org.monarca..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static ArchRule usesOnly(String feature, Set<String> allowed) {
    DescribedPredicate<JavaClass> forbidden =
        describe(
            "in a feature that " + feature + " may not use",
            type -> {
              var other = featureOf(type);
              return !other.isEmpty() && !other.equals(feature) && !allowed.contains(other);
            });
    return noClasses()
        .that()
        .resideInAPackage(EXCHANGE + feature + "..")
        .should()
        .dependOnClassesThat(forbidden)
        .allowEmptyShould(true);
  }

  private static String featureOf(JavaClass type) {
    var name = type.getPackageName();
    return name.startsWith(EXCHANGE) ? name.substring(EXCHANGE.length()).split("\\.")[0] : "";
  }
}
