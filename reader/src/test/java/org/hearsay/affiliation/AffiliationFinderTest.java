package org.hearsay.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearsay.affiliation.Affiliation.Kind;
import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.Mention;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who belongs to whom in sentences of our own; bodies and persons are invented, states are not.
class AffiliationFinderTest {
  private static final AffiliationFinder FINDER = new AffiliationFinder();

  /// The names that the sentences hold, as whoever spots names would mark them.
  private static final Map<String, Mention.Type> NAMES =
      Map.ofEntries(
          Map.entry("Anna Lindqvist", Mention.Type.PERSON),
          Map.entry("Jonas Aune", Mention.Type.PERSON),
          Map.entry("Harbour Board", Mention.Type.BODY),
          Map.entry("Tide Service", Mention.Type.BODY),
          Map.entry("Norwegian Defence Ministry", Mention.Type.BODY),
          Map.entry("Armed Forces of Norway", Mention.Type.BODY),
          Map.entry("Salvage Corps", Mention.Type.BODY),
          Map.entry("Center for Wrecks", Mention.Type.BODY),
          Map.entry("Nordlys Press", Mention.Type.OUTLET),
          Map.entry("Bank of Norway Street", Mention.Type.BODY),
          Map.entry("Iceland", Mention.Type.PLACE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norwegian Fisheries Minister Admiral Jonas Aune went home. | Jonas Aune | Norway | Fisheries Minister | false
          Anna Lindqvist, Iceland’s coastal radio chief, said no. | Anna Lindqvist | Iceland | coastal radio chief | false
          Former Iceland governor Anna Lindqvist went home. | Anna Lindqvist | Iceland | governor | true
          As Minister of Fisheries of Iceland, Anna Lindqvist signs. | Anna Lindqvist | Iceland | Minister of Fisheries | false
          Anna Lindqvist, 61, the former director of the Harbour Board, said no. | Anna Lindqvist | Harbour Board | director | true
          The head of the Harbour Board, Anna Lindqvist, said no. | Anna Lindqvist | Harbour Board | head | false
          Anna Lindqvist, who leads the Harbour Board, said no. | Anna Lindqvist | Harbour Board | head | false
          Harbour Board inspector Lt. Cmdr. Jonas Aune went home. | Jonas Aune | Harbour Board | inspector | false
          """)
  void readsOffices(String text, String person, String body, String title, boolean former) {
    Affiliation office = only(text, Kind.OFFICE);
    assertThat(office.member().name()).isEqualTo(person);
    assertThat(office.body()).extracting(Party::name).isEqualTo(body);
    assertThat(office.office()).extracting(Affiliation.Office::title).isEqualTo(title);
    assertThat(office.office()).extracting(Affiliation.Office::former).isEqualTo(former);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna Lindqvist, director of the Harbour Board since 2019, said no. | 2019/.. | false
          Anna Lindqvist, director of the Harbour Board from 2009 to 2013, said no. | 2009/2013 | true
          Anna Lindqvist, director of the Harbour Board until 2021, said no. | ../2021 | true
          """)
  void readsWhenAnOfficeWasHeld(String text, String edtf, boolean former) {
    Affiliation office = only(text, Kind.OFFICE);
    assertThat(office.office()).isEqualTo(new Affiliation.Office("director", former, edtf));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The board’s chairwoman, Anna Lindqvist, said no. | chairwoman
          The women’s minister, Anna Lindqvist, said no. | women’s minister
          """)
  void keepsAnOwnerOutOfTheTitle(String text, String title) {
    assertThat(only(text, Kind.OFFICE).office())
        .extracting(Affiliation.Office::title)
        .isEqualTo(title);
  }

  @Test
  void readsWhoSpeaksForABody() {
    Affiliation spokesman =
        only("Jonas Aune, a spokesman for the Harbour Board, said no.", Kind.SPEAKS_FOR);
    assertThat(spokesman.body()).extracting(Party::name).isEqualTo("Harbour Board");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Harbour Board’s Tide Service said no. | Tide Service | Harbour Board | Harbour Board’s Tide Service
          The Tide Service of the Harbour Board said no. | Tide Service | Harbour Board | Tide Service of the Harbour Board
          The Tide Service, a branch of the Harbour Board, said no. | Tide Service | Harbour Board | Tide Service, a branch of the Harbour Board
          The Tide Service, which is part of the Harbour Board, said no. | Tide Service | Harbour Board | Tide Service, which is part of the Harbour Board
          The Tide Service has belonged since 2019 to the Harbour Board. | Tide Service | Harbour Board | Tide Service has belonged since 2019 to the Harbour Board
          The Tide Service reports to the Harbour Board. | Tide Service | Harbour Board | Tide Service reports to the Harbour Board
          The Norwegian Defence Ministry said no. | Norwegian Defence Ministry | Norway | Norwegian Defence Ministry
          The Armed Forces of Norway said no. | Armed Forces of Norway | Norway | Armed Forces of Norway
          Norwegian intelligence said no. | Norwegian intelligence | Norway | Norwegian intelligence
          """)
  void readsParentBodiesWithTheWordsThatSaySo(
      String text, String member, String body, String words) {
    Affiliation part = only(text, Kind.PART_OF);
    assertThat(part.member().name()).isEqualTo(member);
    assertThat(part.body()).extracting(Party::name).isEqualTo(body);
    assertThat(part.span().of(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norwegian state news agency Nordlys Press said no. | Nordlys Press | Norway
          Nordlys Press, the Norwegian state news agency, said no. | Nordlys Press | Norway
          The Tide Service, which is operated by the Harbour Board, said no. | Tide Service | Harbour Board
          The Tide Service, a subsidiary of the Harbour Board, said no. | Tide Service | Harbour Board
          """)
  void readsWhoRunsABody(String text, String member, String body) {
    Affiliation run = only(text, Kind.CONTROLLED_BY);
    assertThat(run.member().name()).isEqualTo(member);
    assertThat(run.body()).extracting(Party::name).isEqualTo(body);
  }

  @Test
  void readsEachStepOfALongLine() {
    List<Affiliation> found =
        affiliations(
            "The Harbour Board Salvage Corps’ Center for Wrecks confirmed it, the Armed Forces of"
                + " Norway said.");
    assertThat(found)
        .extracting(
            a -> a.member().name() + " < " + java.util.Objects.requireNonNull(a.body()).name())
        .containsExactlyInAnyOrder(
            "Armed Forces of Norway < Norway",
            "Salvage Corps < Harbour Board",
            "Center for Wrecks < Salvage Corps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norwegian military experts said no.",
        "The mayor told Jonas Aune that the quay was closed.",
        "His daughter, Anna Lindqvist, said no.",
        "The Bank of Norway Street is long.",
        "The Tide Service belonged to the Harbour Board.",
        "Anna Lindqvist works near the Harbour Board.",
        "Republican Anna Lindqvist said no.",
      })
  void findsNothingWhereNobodyBelongsToAnybody(String text) {
    assertThat(affiliations(text)).isEmpty();
  }

  @Test
  void staysQuickOnAThousandNamesInOneSentence() {
    String text =
        "The mayor " + "Anna Lindqvist, the head of the Harbour Board, ".repeat(2000) + "said.";
    assertThat(affiliations(text)).isNotEmpty();
  }

  private static Affiliation only(String text, Kind kind) {
    List<Affiliation> found =
        affiliations(text).stream().filter(one -> one.kind() == kind).toList();
    assertThat(found).as(affiliations(text).toString()).hasSize(1);
    return found.getFirst();
  }

  private static List<Affiliation> affiliations(String text) {
    Sentences sentences =
        new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
    List<Mention> mentions = new ArrayList<>();
    NAMES.forEach((name, type) -> {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        mentions.add(new Mention(new Span(at, at + name.length()), type, name, "given"));
      }
    });
    mentions.sort(Comparator.comparing(Mention::span));
    return FINDER.affiliations(sentences, mentions);
  }
}
