package org.hearsay.language;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.hearsay", importOptions = ImportOption.DoNotIncludeTests.class)
class OnnxRuntimeTest {

  @ArchTest
  static final ArchRule STAYS_IN_ITS_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.hearsay.language")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");
}
