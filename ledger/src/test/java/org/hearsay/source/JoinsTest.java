package org.hearsay.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import org.hearsay.attribution.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which names of two articles are one source, and which are not.
class JoinsTest {

  @ParameterizedTest
  @CsvSource({
    "Viktor Khrenin, VIKTOR KHRENIN, same-name",
    "Jan Berg, Dr. Jan Berg, same-name",
    "Lt. Gen. Viktor Khrenin, Defence Minister Viktor Khrenin, same-name",
    "José Marín, Jose Marin, same-name",
    "Volodymyr Zelensky, Volodymyr Zelenskyy, transliteration",
    "Volodymyr Zelenskiy, Volodymyr Zelenskyj, transliteration",
    "Volodymyr Zelensky, Vladimir Zelenskiy, given-name",
    "Alexander Lukashenko, Aliaksandr Lukashenka, given-name",
    "Serhiy Bondarenko, Sergei Bondarenko, given-name",
    "Sergey Lavrov, Sergei Lavrov, given-name",
    "Viktar Khrenin, Viktor Khrenin, given-name",
    "Yevgeny Fyodorov, Evgeny Fedorov, given-name",
    "Andriy Yermak, Andrii Yermak, given-name",
    "Dmitry Šuvalov, Dmitry Shuvalov, transliteration",
    "Oleg Kovalev, Oleg Kovalyov, transliteration",
    "Igor Gritsenko, Ihor Hrytsenko, given-name",
  })
  void onePerson(String one, String other, String rule) {
    Register register =
        Papers.register(Papers.of("a", 1).person(one), Papers.of("b", 2).person(other));
    assertThat(register.sources()).hasSize(1);
    List<Join> joins = register.sources().getFirst().ground().joins();
    if (!rule.equals("same-name")) {
      assertThat(joins).extracting(Join::rule).containsExactly(rule);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Viktor Khrenin, Viktoria Khrenina",
    "John Marsh, John Mars",
    "Paul Smith, Paul Smyth",
    "George Bush, George W. Bush",
    "Jan Berg, Jan Berg Jr.",
    "Ivan Petrov, Ivan Petrenko",
    "Ana Marin, Anna Marin",
    "Viktor Khrenin, Khrenin",
    "Oleg Harin, Oleg Marin",
    "V. Khrenin, Viktor Khrenin",
    "Jan van der Berg, Jan Berg",
  })
  void twoPersons(String one, String other) {
    assertThat(
            Papers.register(Papers.of("a", 1).person(one), Papers.of("b", 2).person(other))
                .sources())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Ministry of Defence of Belarus, Belarusian Defence Ministry",
    "Defense Ministry of Belarus, the Belarusian Defence Ministry",
    "Ministry of Defence of the Republic of Belarus, Belarus's Ministry of Defense",
    "Center for National Resistance, National Resistance Centre",
    "Institute for the Study of War, INSTITUTE FOR THE STUDY OF WAR",
    "Gomel Regional Council, Homel Regional Council",
    "U.S. State Department, US State Department",
    "American State Department, State Department of the United States",
    "Ukrainian intelligence, Ukraine’s intelligence",
    "NATO, Nato",
    "International Monetary Fund, the International Monetary Fund",
    "Federal Aviation Administration, the Federal Aviation Administration",
    "Communist Party of China, Chinese Communist Party",
    "Pilots’ Guild, Pilots' Guild",
  })
  void oneBody(String one, String other) {
    assertThat(
            Papers.register(Papers.of("a", 1).body(one), Papers.of("b", 2).body(other)).sources())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Ministry of Defence, Ministry of Defence",
    "the government, the government",
    "police, police",
    "City Council, City Council",
    "Supreme Court, Supreme Court",
    "Court of Appeal, Court of Appeal",
    "House of Representatives, House of Representatives",
    "Environmental Protection Agency, Environmental Protection Agency",
    "Communist Party, Communist Party",
    "Airport Authority, Airport Authority",
    "Sheriff's Office, Sheriff's Office",
    "Ministry of Defence of Belarus, Ministry of Defence of Ukraine",
    "Ministry of Defence of Belarus, Ministry of Defence",
    "Russian media, Russian media",
    "Gomel police, Grodno police",
    "Institute for the Study of War, Institute for the Study of Peace",
    "ISW, IISS",
  })
  void twoBodies(String one, String other) {
    assertThat(
            Papers.register(Papers.of("a", 1).body(one), Papers.of("b", 2).body(other)).sources())
        .hasSize(2);
  }

  @Test
  void aPersonIsNeverABody() {
    assertThat(
            Papers.register(
                    Papers.of("a", 1).person("Alder Brannholt"),
                    Papers.of("b", 2).body("Alder Brannholt"))
                .sources())
        .extracting(Source::kind)
        .containsExactlyInAnyOrder(Kind.PERSON, Kind.BODY);
  }

  @Test
  void unnamedGroupsAndDocumentsAreOfTheirArticle() {
    Register register =
        Papers.register(
            Papers.of("a", 1)
                .unnamed("western analysts")
                .unnamed("two senior officials in Kestria")
                .document("a report of the Harbour Board")
                .openBody("the company"),
            Papers.of("b", 2)
                .unnamed("western analysts")
                .document("a report of the Harbour Board")
                .openBody("the company"));
    assertThat(register.sources()).hasSize(7);
    assertThat(register.source("western-analysts-a")).isPresent();
    assertThat(register.source("two-senior-officials-in-kestria-a").orElseThrow().title().group())
        .isEqualTo(new Holder.Group("official", 2));
  }

  @Test
  void initialsAreThoseOfTheOnlyBodyThatPrintsThem() {
    Papers spelt = Papers.of("a", 1).body("Institute for the Study of War", "ISW");
    Papers bare = Papers.of("b", 2).body("ISW");
    Papers rival = Papers.of("c", 3).body("Institute of Shipwrights", "ISW");
    Source only = only(Papers.register(spelt, bare));
    assertThat(only.id()).isEqualTo("institute-for-the-study-of-war");
    assertThat(only.ground().joins()).extracting(Join::rule).containsExactly("abbreviation");
    Register open = Papers.register(spelt, bare, rival);
    assertThat(open.sources()).hasSize(3);
    assertThat(open.source("isw-b").orElseThrow().ground().suggestions())
        .extracting(Suggestion::other)
        .containsExactlyInAnyOrder("institute-for-the-study-of-war", "institute-of-shipwrights");
  }

  @Test
  void aMinistryBelongsWhereItsArticleSays() {
    Register register =
        Papers.register(
            Papers.of("a", 1).body("Ministry of Defence").partOf("Ministry of Defence", "Belarus"),
            Papers.of("b", 2).body("Belarusian Defence Ministry"),
            Papers.of("c", 3).body("Ministry of Defence").partOf("Ministry of Defence", "Ukraine"),
            Papers.of("d", 4).body("Ministry of Defence"));
    assertThat(register.sources())
        .extracting(Source::id)
        .containsExactlyInAnyOrder(
            "ministry-of-defence", "belarus", "ministry-of-defence-d", "ukraine", other(register));
    assertThat(register.source("ministry-of-defence").orElseThrow().articles()).isEqualTo(2);
  }

  /// The one whose id nobody could guess.
  private static String other(Register register) {
    return register.sources().stream()
        .map(Source::id)
        .filter(id -> id.matches("ministry-of-defence-[0-9a-f]{4}"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSurnameAloneNeedsTheOffice() {
    Papers full =
        Papers.of("a", 1)
            .person("Viktor Khrenin", "Khrenin")
            .office("Viktor Khrenin", "Defence Minister", "Belarus");
    Papers same =
        Papers.of("b", 2)
            .person("Khrenin")
            .office("Khrenin", "Belarusian Defense Minister", "Belarus");
    Papers silent = Papers.of("c", 3).person("Khrenin");
    Papers namesake = Papers.of("d", 4).person("Pavel Khrenin");
    Register register = Papers.register(full, same, silent);
    assertThat(register.source("viktor-khrenin").orElseThrow().articles()).isEqualTo(2);
    assertThat(register.source("khrenin-c").orElseThrow().ground().suggestions())
        .extracting(Suggestion::other, Suggestion::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("viktor-khrenin", "surname"));
    assertThat(Papers.register(full, same, silent, namesake).source("khrenin-b")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Alder Gazette, gazette.example, Alder Gazette, gazette.example, true",
    "Alder Gazette, gazette.example, The Alder Gazette, , true",
    "AlderGazette, gazette.example, Alder Gazette, gazette.example, true",
    "Alder, gazette.example, Alder News, gazette.example, true",
    ", gazette.example, Alder Gazette, gazette.example, true",
    "Alder Gazette, gazette.example, Fjord Wire, gazette.example, false",
    "The Herald, herald.example, The Herald, heraldry.example, false",
    "The Herald, herald.example, The Herald, , true",
    "Alder Gazette, gazette.example, Alder Gazette, alder.example, true",
  })
  void outlets(String one, String domain, String other, String otherDomain, boolean joined) {
    BiFunction<String, String, Papers> paper =
        (name, id) -> Papers.of(id, 1).outlet(name, id.equals("a") ? domain : otherDomain);
    Papers second = otherDomain == null ? Papers.of("b", 2).cites(other) : paper.apply(other, "b");
    assertThat(Papers.register(paper.apply(one, "a"), second).sources()).hasSize(joined ? 1 : 2);
  }

  @Test
  void aCitedBodyWithTheNameOfAnOutletIsThatOutlet() {
    Source source =
        only(
            Papers.register(
                Papers.of("a", 1).outlet("Alder Gazette", "gazette.example"),
                Papers.of("b", 2).body("Alder Gazette")));
    assertThat(source.kind()).isEqualTo(Kind.OUTLET);
    assertThat(source.articles()).isEqualTo(2);
  }

  @Test
  void aHeraldThatIsCitedIsNoneOfTwo() {
    assertThat(
            Papers.register(
                    Papers.of("a", 1).outlet("The Herald", "herald.example"),
                    Papers.of("b", 1).outlet("The Herald", "heraldry.example"),
                    Papers.of("c", 2).cites("The Herald"))
                .sources())
        .hasSize(3);
  }

  @Test
  void suggestsWhatItDoesNotJoin() {
    Register register =
        Papers.register(
            Papers.of("a", 1).person("George Bush").body("Kestrian Navy"),
            Papers.of("b", 2).person("George W. Bush").body("Navy of Kestria"),
            Papers.of("c", 3).body("National Resistance Center"),
            Papers.of("d", 4).body("Ukraine’s Center for National Resistance"));
    assertThat(register.sources()).hasSize(6);
    assertThat(register.sources())
        .allSatisfy(source -> assertThat(source.ground().suggestions()).hasSize(1));
    assertThat(register.sources().stream().flatMap(s -> s.ground().suggestions().stream()))
        .extracting(Suggestion::rule)
        .containsOnly("middle-name", "word-forms", "country");
  }

  @Test
  void suggestsABodyThatOneArticleTakesForAPerson() {
    Register register =
        Papers.register(
            Papers.of("a", 1).person("Alder Dredging").body("Food Safety Inspectorate"),
            Papers.of("b", 2).body("Alder Dredging").body("Food Safety Inspectorate"));
    assertThat(register.sources()).hasSize(4);
    assertThat(register.sources().stream().flatMap(s -> s.ground().suggestions().stream()))
        .extracting(Suggestion::rule)
        .containsExactlyInAnyOrder("other-kind", "other-kind", "generic-name", "generic-name");
  }

  @Test
  void anInstituteThatPublishesStaysABody() {
    Source source =
        only(
            Papers.register(
                Papers.of("a", 1).outlet("Alder Institute", "alder.example"),
                Papers.of("b", 2).body("Alder Institute"),
                Papers.of("c", 3).body("the Alder Institute")));
    assertThat(source.kind()).isEqualTo(Kind.BODY);
  }

  private static Source only(Register register) {
    assertThat(register.sources()).hasSize(1);
    return register.sources().getFirst();
  }
}
