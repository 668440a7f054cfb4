package org.hearsay.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people decide, and that the register is nothing but readings and decisions.
class RegisterTest {
  private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");

  private final List<Papers> papers = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private Register register() {
    return Papers.register(events, papers.toArray(Papers[]::new));
  }

  private Decided decide(Deciding deciding) {
    Decided decided = deciding.decided(register());
    if (decided instanceof Decided.Proposed proposed) {
      Event event = proposed.event(events.size() + 1L, NOW, "anna", "because");
      Decision kept = DecisionJson.read(DecisionJson.write(event.decision()));
      assertThat(kept).isEqualTo(event.decision());
      events.add(event);
    }
    return decided;
  }

  private Source source(String id) {
    return register().source(id).orElseThrow(() -> new AssertionError(ids()));
  }

  private List<String> ids() {
    return register().sources().stream().map(Source::id).toList();
  }

  @Test
  void mergesAndTakesItBack() {
    papers.add(Papers.of("a", 1).person("Viktor Khrenin"));
    papers.add(Papers.of("b", 2).person("V. Khrenin"));
    Register before = register();
    decide(Deciding.rate("viktor-khrenin", Grade.B));
    decide(Deciding.rate("v-khrenin", Grade.D));
    decide(Deciding.merge("v-khrenin", "viktor-khrenin"));
    Source one = source("viktor-khrenin");
    assertThat(ids()).containsExactly("viktor-khrenin");
    assertThat(one.articles()).isEqualTo(2);
    assertThat(one.reliability().grade()).isEqualTo(Grade.B);
    assertThat(one.reliability().history())
        .extracting(Source.Rating::grade, Source.Rating::merged)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Grade.B, null),
            org.assertj.core.groups.Tuple.tuple(Grade.D, "V. Khrenin"));
    assertThat(register().meant("v-khrenin")).containsExactly(one);
    decide(Deciding.undo(3));
    assertThat(source("v-khrenin").reliability().grade()).isEqualTo(Grade.D);
    decide(Deciding.undo(4));
    assertThat(ids()).containsExactly("viktor-khrenin");
    decide(Deciding.undo(5));
    decide(Deciding.undo(1));
    decide(Deciding.undo(2));
    assertThat(register().sources())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*events", ".*keys")
        .isEqualTo(before.sources());
  }

  @Test
  void aDecisionStaysWithThePersonWhenASurnameIsLetGo() {
    papers.add(
        Papers.of("a", 1)
            .person("Viktor Khrenin")
            .office("Viktor Khrenin", "Defence Minister", "Belarus"));
    papers.add(
        Papers.of("b", 2).person("Khrenin").office("Khrenin", "Defence Minister", "Belarus"));
    assertThat(source("viktor-khrenin").articles()).isEqualTo(2);
    decide(Deciding.rate("viktor-khrenin", Grade.B));
    papers.add(Papers.of("c", 3).person("Petr Khrenin"));
    assertThat(source("viktor-khrenin").reliability().grade()).isEqualTo(Grade.B);
    assertThat(source("khrenin-b").reliability().grade()).isEqualTo(Grade.F);
  }

  @Test
  void aDecisionStaysWithTheOutletWhenABodyOfItsNameIsLetGo() {
    papers.add(Papers.of("a", 1).outlet("The Herald", "herald.example"));
    papers.add(Papers.of("b", 2).body("The Herald"));
    assertThat(ids()).containsExactly("herald");
    decide(Deciding.rate("herald", Grade.B));
    papers.add(Papers.of("c", 3).outlet("The Herald", "other.example"));
    assertThat(source("herald").kind()).isEqualTo(Kind.OUTLET);
    assertThat(register().sources())
        .filteredOn(source -> source.reliability().grade() == Grade.B)
        .extracting(Source::id)
        .containsExactly("herald");
  }

  @Test
  void aDecisionDoesNotPassToANamesake() {
    papers.add(
        Papers.of("a", 1)
            .person("Viktor Khrenin")
            .office("Viktor Khrenin", "Defence Minister", "Belarus"));
    papers.add(
        Papers.of("b", 2).person("Khrenin").office("Khrenin", "Defence Minister", "Belarus"));
    decide(Deciding.rate("viktor-khrenin", Grade.B));
    papers.clear();
    papers.add(
        Papers.of("c", 3)
            .person("Petr Khrenin")
            .office("Petr Khrenin", "Foreign Minister", "Belarus"));
    papers.add(
        Papers.of("d", 4).person("Khrenin").office("Khrenin", "Foreign Minister", "Belarus"));
    assertThat(source("petr-khrenin").reliability().grade()).isEqualTo(Grade.F);
    assertThat(register().history().getFirst().orphan()).isTrue();
  }

  @Test
  void theHistoryOfASourceHasWhatWasTakenBack() {
    papers.add(Papers.of("a", 1).person("Jan Berg"));
    decide(Deciding.rate("jan-berg", Grade.B));
    decide(Deciding.undo(1));
    decide(Deciding.undo(2));
    assertThat(source("jan-berg").ground().events()).containsExactly(1L, 2L, 3L);
    assertThat(register().event(3).orElseThrow().sources()).containsExactly("jan-berg");
    assertThat(source("jan-berg").reliability().grade()).isEqualTo(Grade.B);
  }

  @Test
  void isNotAskedAgainWhetherTwoAreOne() {
    papers.add(Papers.of("a", 1).person("George Bush"));
    papers.add(Papers.of("b", 2).person("George W. Bush"));
    assertThat(source("george-bush").ground().suggestions()).hasSize(1);
    decide(Deciding.apart("george-bush", "george-w-bush"));
    assertThat(source("george-bush").ground().suggestions()).isEmpty();
    assertThat(source("george-w-bush").ground().suggestions()).isEmpty();
    assertThat(decide(Deciding.apart("george-bush", "george-w-bush")))
        .isEqualTo(
            new Decided.Refused("nothing suggests that george-bush and george-w-bush are one"));
    decide(Deciding.undo(1));
    assertThat(source("george-w-bush").ground().suggestions()).hasSize(1);
  }

  @Test
  void splitsByArticleAndKeepsTheId() {
    papers.add(Papers.of("a", 1).person("Jan Berg"));
    papers.add(Papers.of("b", 2).person("Jan Berg"));
    papers.add(Papers.of("c", 3).person("Jan Berg"));
    decide(Deciding.split("jan-berg", List.of(), List.of("a")));
    assertThat(source("jan-berg").articles()).isEqualTo(2);
    String other = ids().stream().filter(id -> !id.equals("jan-berg")).findFirst().orElseThrow();
    assertThat(other).matches("jan-berg-[0-9a-f]{4}");
    decide(Deciding.rate(other, Grade.C));
    papers.add(Papers.of("0", 1).person("Jan Berg"));
    assertThat(source(other).reliability().grade()).isEqualTo(Grade.C);
    assertThat(source("jan-berg").articles()).isEqualTo(3);
    assertThat(source("jan-berg").reliability().grade()).isEqualTo(Grade.F);
    decide(Deciding.merge(other, "jan-berg"));
    assertThat(ids()).containsExactly("jan-berg");
  }

  @Test
  void splitsByNameForArticlesToComeToo() {
    papers.add(Papers.of("a", 1).person("Volodymyr Bondarenko"));
    papers.add(Papers.of("b", 2).person("Vladimir Bondarenko"));
    assertThat(ids()).containsExactly("volodymyr-bondarenko");
    decide(Deciding.split("volodymyr-bondarenko", List.of("Vladimir Bondarenko"), List.of()));
    papers.add(Papers.of("c", 3).person("Vladimir Bondarenko"));
    assertThat(source("vladimir-bondarenko").articles()).isEqualTo(2);
    assertThat(source("vladimir-bondarenko").ground().suggestions()).isEmpty();
  }

  @Test
  void refusesWhatIsNotThere() {
    papers.add(Papers.of("a", 1).person("Jan Berg"));
    papers.add(Papers.of("b", 2).person("Jan Bergmann"));
    assertThat(decide(Deciding.rate("jan", Grade.A)))
        .isEqualTo(new Decided.Refused("jan may be any of: jan-berg, jan-bergmann"));
    assertThat(decide(Deciding.rate("nobody", Grade.A)))
        .isEqualTo(new Decided.Refused("no source is called nobody; see: hearsay sources"));
    assertThat(decide(Deciding.merge("jan-berg", "Jan Berg"))).isInstanceOf(Decided.Refused.class);
    assertThat(decide(Deciding.split("jan-berg", List.of(), List.of("a"))))
        .isEqualTo(new Decided.Refused("nothing would be left of jan-berg"));
    assertThat(decide(Deciding.split("jan-berg", List.of("Berg"), List.of())))
        .isInstanceOf(Decided.Refused.class);
    assertThat(decide(Deciding.undo(9))).isInstanceOf(Decided.Refused.class);
    assertThat(events).isEmpty();
  }

  @Test
  void followsParentsUpwardsWithTheWordsThatSaySo() {
    papers.add(
        Papers.of("a", 1)
            .body("Center for National Resistance")
            .partOf("Center for National Resistance", "Special Operations Forces")
            .partOf("Special Operations Forces", "Armed Forces of Ukraine"));
    List<Source.Parent> way =
        register().way("center-for-national-resistance", "armed-forces-of-ukraine");
    assertThat(way)
        .extracting(parent -> parent.body().name())
        .containsExactly("Special Operations Forces", "Armed Forces of Ukraine");
    assertThat(way)
        .allSatisfy(parent -> assertThat(parent.quotes().getFirst().words()).isNotEmpty());
    assertThat(
            decide(
                Deciding.belong(
                    "armed-forces-of-ukraine", "center-for-national-resistance", null, null)))
        .isEqualTo(
            new Decided.Refused(
                "center-for-national-resistance belongs to special-operations-forces (article a:"
                    + " “Center for National Resistance of Special Operations Forces”), which"
                    + " belongs to armed-forces-of-ukraine (article a: “Special Operations Forces"
                    + " of Armed Forces of Ukraine”); so armed-forces-of-ukraine cannot belong to"
                    + " center-for-national-resistance"));
  }

  @Test
  void addsAndRemovesParents() {
    papers.add(Papers.of("a", 1).body("Harbour Unit of Alder").body("Alder Port Authority"));
    decide(Deciding.belong("harbour-unit-of-alder", "alder-port-authority", "a", "its unit"));
    Source.Parent parent = source("harbour-unit-of-alder").parents().getFirst();
    assertThat(parent.event()).isEqualTo(1);
    assertThat(parent.quotes().getFirst().words()).isEqualTo("its unit");
    assertThat(register().children("alder-port-authority")).hasSize(1);
    decide(Deciding.belongNot("harbour-unit-of-alder", "alder-port-authority"));
    assertThat(source("harbour-unit-of-alder").parents()).isEmpty();
    decide(Deciding.undo(2));
    assertThat(source("harbour-unit-of-alder").parents()).hasSize(1);
  }

  @Test
  void takesAwayAParentThatAnArticleGives() {
    papers.add(Papers.of("a", 1).body("Alder Wire").partOf("Alder Wire", "Alder Port Authority"));
    decide(Deciding.belongNot("alder-wire", "alder-port-authority"));
    assertThat(source("alder-wire").parents()).isEmpty();
  }

  @Test
  void renamesWithoutANewId() {
    papers.add(Papers.of("a", 1).person("Viktor Khrenin"));
    decide(Deciding.rename("viktor-khrenin", "Viktar Khrenin"));
    assertThat(source("viktor-khrenin").name()).isEqualTo("Viktar Khrenin");
  }

  @Test
  void keepsADecisionWhoseSourceIsGone() {
    papers.add(Papers.of("a", 1).person("Jan Berg"));
    decide(Deciding.rate("jan-berg", Grade.A));
    papers.clear();
    papers.add(Papers.of("a", 1).person("Kim Holt"));
    assertThat(register().history()).extracting(Register.Entry::orphan).containsExactly(true);
    papers.add(Papers.of("b", 2).person("Jan Berg"));
    assertThat(source("jan-berg").reliability().grade()).isEqualTo(Grade.A);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderOfTheSameReadingsGivesTheSameRegister(long seed) {
    Random random = new Random(seed);
    List<String> persons =
        List.of("Volodymyr Zelensky", "Vladimir Zelenskiy", "Zelensky", "Jan Berg", "J. Berg");
    List<String> bodies =
        List.of(
            "Ministry of Defence",
            "Defence Ministry of Ukraine",
            "Ukrainian Ministry of Defense",
            "ISW",
            "Institute for the Study of War",
            "police",
            "Alder Gazette");
    for (int i = 0; i < 60; i++) {
      Papers paper = i % 7 == 0 ? Papers.undated("x" + i) : Papers.of("p" + i, 1 + i % 20);
      paper.outlet(
          i % 3 == 0 ? "Alder Gazette" : "The Herald", i % 2 == 0 ? "alder.example" : null);
      paper.person(persons.get(random.nextInt(persons.size())));
      String body = bodies.get(random.nextInt(bodies.size()));
      paper.body(body, random.nextInt(4) == 0 ? "ISW" : body);
      paper.unnamed("two officials");
      if (random.nextInt(3) == 0) {
        paper.partOf(body, "Ukraine");
      }
      papers.add(paper);
    }
    decide(Deciding.rate("volodymyr-zelensky", Grade.C));
    decide(Deciding.split("jan-berg", List.of(), List.of("p1", "p2", "p3", "p4", "p5", "p6")));
    decide(Deciding.merge("institute-for-the-study-of-war", "police-p8"));
    Register expected = register();
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(papers, random);
      Register again = register();
      assertThat(again.sources()).as("seed %d", seed).isEqualTo(expected.sources());
      assertThat(again.history()).isEqualTo(expected.history());
    }
  }

  @Test
  void readsANoticeBackAsItWas() {
    Notice notice =
        Papers.of("a", 1)
            .outlet("Alder Gazette", "alder.example")
            .person("Jan Berg", "Berg")
            .office("Jan Berg", "Harbour master", "Alder Port Authority")
            .unnamed("two officials")
            .notice();
    assertThat(NoticeJson.read(NoticeJson.write(notice))).isEqualTo(notice);
  }

  @Test
  void neverGoesInCirclesThatArticlesMake() {
    papers.add(Papers.of("a", 1).body("Alder Wire").partOf("Alder Wire", "Brannholt Trust"));
    papers.add(Papers.of("b", 1).body("Brannholt Trust").partOf("Brannholt Trust", "Alder Wire"));
    assertThat(register().way("alder-wire", "nowhere")).isEmpty();
  }

  @Test
  void makesARegisterOfAHundredThousandSightings() {
    List<Notice> notices =
        IntStream.range(0, 10_000)
            .mapToObj(i -> {
              Papers paper =
                  Papers.of("p" + i, 1 + i % 28).outlet("Alder Gazette", "alder.example");
              for (int k = 0; k < 9; k++) {
                int who = (i * 31 + k * 17) % 3000;
                switch (k % 3) {
                  case 0 -> paper.person("Viktor Name" + who);
                  case 1 -> paper.body("Alder Board " + who, "AB" + who % 50);
                  default -> paper.unnamed("officials " + k);
                }
              }
              return paper.notice();
            })
            .toList();
    long start = System.nanoTime();
    Register register = Registrar.register(notices, List.of());
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(register.sources()).isNotEmpty();
    assertThat(millis).as("milliseconds").isLessThan(60_000);
  }
}
