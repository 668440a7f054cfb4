package org.hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The floors of the house, as the table of the root package draws them, and what may stand in
/// which room.
@AnalyzeClasses(packages = "org.hearsay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /// Each room and the rooms that it stands on; it may use these and whatever lies below them.
  private static final Map<String, List<String>> FLOORS =
      Map.ofEntries(
          entry("text", List.of()),
          entry("article", List.of("text")),
          entry("html", List.of("article")),
          entry("markdown", List.of("article")),
          entry("mail", List.of("article")),
          entry("pdf", List.of("article")),
          entry("language", List.of("text")),
          entry("attribution", List.of("affiliation")),
          entry("time", List.of("language")),
          entry("place", List.of("language")),
          entry("affiliation", List.of("language")),
          entry("certainty", List.of("attribution")),
          entry(
              "assertion",
              List.of("article", "attribution", "time", "place", "certainty", "affiliation")),
          entry("reading", List.of("html", "markdown", "mail", "pdf", "assertion")),
          entry("robots", List.of()),
          entry("feed", List.of("article")),
          entry("archive", List.of("article")),
          entry("capture", List.of("article", "feed", "robots", "archive")),
          entry("source", List.of("assertion")),
          entry("store", List.of("proposition", "amendment")),
          entry("account", List.of("store")),
          entry("correction", List.of("store")),
          entry("proposition", List.of("source")),
          entry("amendment", List.of("assertion")),
          entry("matching", List.of("search")),
          entry("provenance", List.of("matching", "reuse")),
          entry("independence", List.of("provenance")),
          entry("drift", List.of("provenance")),
          entry("grading", List.of("independence", "drift")),
          entry("claim", List.of("grading", "story")),
          entry("search", List.of("store")),
          entry("reuse", List.of("article")),
          entry("story", List.of("assertion")),
          entry("gazetteer", List.of("place")),
          entry("intake", List.of("reading", "capture", "store")),
          entry("verification", List.of("capture", "store")),
          entry("revision", List.of("assertion")),
          entry("watch", List.of("intake")),
          entry("demo", List.of()),
          entry(
              "cli",
              List.of(
                  "claim",
                  "account",
                  "intake",
                  "watch",
                  "verification",
                  "revision",
                  "demo",
                  "gazetteer",
                  "web")),
          entry("desk", List.of("claim", "intake", "revision")),
          entry("api", List.of("desk")),
          entry("web", List.of("api", "account", "correction")));

  /// The rooms of the module `reader`, a library without a world around it.
  private static final String[] READER =
      packages(
          "text",
          "article",
          "html",
          "markdown",
          "mail",
          "pdf",
          "language",
          "attribution",
          "time",
          "place",
          "affiliation",
          "certainty",
          "assertion",
          "reading");

  @ArchTest static final ArchRule importsRunDownOnly = floors();

  @ArchTest
  static final ArchRule noRoomIsInACircle =
      slices().matching("org.hearsay.(*)..").should().beFreeOfCycles();

  /// The two rooms that read other people's markup.
  @ArchTest
  static final ArchRule jsoupIsInHtmlAndFeed =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("html", "feed"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jsoup..");

  @ArchTest static final ArchRule robotsTxtIsInRobots = only("robots", "crawlercommons.robots..");

  @ArchTest
  static final ArchRule publicSuffixesAreInSource = only("source", "crawlercommons.domains..");

  @ArchTest
  static final ArchRule contentCodingsAreInCapture =
      only("capture", "org.brotli..", "com.github.luben..");

  @ArchTest static final ArchRule commonMarkIsInMarkdown = only("markdown", "org.commonmark..");

  @ArchTest static final ArchRule mimeIsInMail = only("mail", "org.apache.james..");

  @ArchTest
  static final ArchRule pdfIsInPdf = only("pdf", "org.apache.pdfbox..", "org.apache.fontbox..");

  @ArchTest static final ArchRule theStemmerIsInProposition = only("proposition", "org.tartarus..");

  @ArchTest static final ArchRule luceneIsInSearch = only("search", "org.apache.lucene..");

  @ArchTest
  static final ArchRule passwordsAreHashedInAccount = only("account", "org.bouncycastle..");

  /// The ledger, and the gazetteer, which is a file of its own that is made once and then only
  /// asked.
  @ArchTest
  static final ArchRule sqliteIsInStoreAndGazetteer =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("store", "gazetteer"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule theLedgersSchemaIsInStore = only("store", "org.jdbi..", "org.flywaydb..");

  @ArchTest
  static final ArchRule theNetworkIsInCapture =
      only("capture", "okhttp3..", "okio..", "java.net.http..");

  /// One room writes WARC and reads what it wrote, the other reads what anybody wrote.
  @ArchTest
  static final ArchRule warcIsInCaptureAndArchive =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("capture", "archive"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.netpreserve..");

  /// The command line starts the server and says why it does not start.
  @ArchTest
  static final ArchRule theServerIsInWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("web"))
          .and()
          .doNotHaveFullyQualifiedName("org.hearsay.cli.Serving")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte..");

  @ArchTest static final ArchRule theCommandLineIsInCli = only("cli", "picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule theModelIsInLanguage = only("language", "ai.onnxruntime..", "ai.djl..");

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(name(System.class.getName()).or(name(Runtime.class.getName()))))
                  .and(target(nameMatching("exit|halt")))
                  .and(
                      describe(
                          "outside Hearsay.main",
                          (JavaCall<?> call) ->
                              !call.getOrigin()
                                  .getFullName()
                                  .startsWith("org.hearsay.cli.Hearsay.main("))));

  @ArchTest
  static final ArchRule noOneChangesTheLocaleOfAll =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(name(Locale.class.getName()))).and(target(name("setDefault"))));

  /// But for the one class that stills a library which does.
  @ArchTest
  static final ArchRule noOneLogsWithTheJdk =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.hearsay.search.LuceneLog")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule nothingPrintsPastTheTerminal =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule theReaderReachesNoWorld =
      noClasses()
          .that()
          .resideInAnyPackage(READER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "java.nio.file..", "java.util.concurrent")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(URL|.*Socket|.*Connection|InetAddress)|java\\.io\\.File");

  @ArchTest
  static final ArchRule theReaderHasNoClockAndNoDice =
      noClasses()
          .that()
          .resideInAnyPackage(READER)
          .should()
          .callMethodWhere(
              target(nameMatching("now|system.*"))
                  .and(target(owner(resideInAPackage("java.time.."))))
                  .or(
                      target(owner(name(System.class.getName())))
                          .and(target(nameMatching("currentTimeMillis|nanoTime|getenv"))))
                  .or(target(owner(name(Math.class.getName()))).and(target(name("random")))))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Split(t)?able)?Random");

  private static LayeredArchitecture floors() {
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : FLOORS.keySet()) {
      house = house.layer(room).definedBy(packages(room));
    }
    for (String room : FLOORS.keySet()) {
      Set<String> below = below(room);
      house =
          below.isEmpty()
              ? house.whereLayer(room).mayNotAccessAnyLayer()
              : house.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
    }
    return house.ensureAllClassesAreContainedInArchitectureIgnoring("org.hearsay");
  }

  private static Set<String> below(String room) {
    Set<String> below = new TreeSet<>();
    for (String next : FLOORS.getOrDefault(room, List.of())) {
      below.add(next);
      below.addAll(below(next));
    }
    return below;
  }

  private static ArchRule only(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static String[] packages(String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = "org.hearsay." + rooms[i] + "..";
    }
    return packages;
  }
}
