package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.affiliation.AffiliationFinder;
import org.hearsay.article.Furniture;
import org.hearsay.language.Mention;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// To whom sources are led, in articles of our own about an invented port.
class HolderTest {
  private static final AttributionFinder FINDER = new AttributionFinder();

  /// The names that the articles hold; a surname alone is led to the full name by who spots names.
  private static final Map<String, String> PERSONS =
      Map.of(
          "Anna Lindqvist", "Anna Lindqvist",
          "Lindqvist", "Anna Lindqvist",
          "Jonas Aune", "Jonas Aune",
          "Aune", "Jonas Aune",
          "Kestrin Vale", "Kestrin Vale",
          "Vale", "Kestrin Vale");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna Lindqvist met Mr. Jonas Aune. She said the quay was closed. | Anna Lindqvist
          Anna Lindqvist met Mr. Jonas Aune. He said the quay was closed. | Jonas Aune
          Governor Kestrin Vale met Jonas Aune. The governor said the quay was closed. | Kestrin Vale
          Kestrin Vale closed her book. Jonas Aune closed the door. She said the quay was open. | Kestrin Vale
          Former secretary of state Anna Lindqvist said the quay was closed. | Anna Lindqvist
          Jonas Aune was late. Anna Lindqvist’s campaign said the quay was closed. | Lindqvist campaign
          Anna Lindqvist was late. Her campaign said the quay was closed. | Lindqvist campaign
          The Lindqvist campaign said it was late. The campaign said the quay was closed. | Lindqvist campaign
          Aldervaart Dredging said the quay was closed. | Aldervaart Dredging
          Several pilots said the tide was low. They said the quay was closed. | Several pilots
          """)
  void leadsTheLastSourceTo(String text, String name) {
    assertThat(holder(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anna Lindqvist’s campaign was late. Her rival’s campaign said the quay was closed. | Her rival’s campaign
          Greek President Anna Lindqvist was late. The Turkish president said the quay was closed. | The Turkish president
          Pilot Anna Lindqvist met Pilot Jonas Aune. The pilot of Ostby Port said the quay was closed. | The pilot of Ostby Port
          """)
  void leavesOpenWhoMayBeAnother(String text, String name) {
    Holder holder = holder(text);
    assertThat(holder.name()).isEqualTo(name);
    assertThat(holder.id()).isNull();
  }

  @Test
  void leadsADescriptionWithACountryToItsOffice() {
    String text =
        "Greek President Anna Lindqvist met Turkish President Jonas Aune. "
            + "The Greek president said the quay was closed.";
    assertThat(holder(text).name()).isEqualTo("Anna Lindqvist");
  }

  @Test
  void takesNoPortForWhoSpeaksForIt() {
    String text =
        "A spokesman for Ostby Port, who asked not to be named, said the quay was closed.";
    assertThat(attributions(sentences(text)))
        .extracting(one -> Objects.requireNonNull(one.holder()).name())
        .isNotEmpty()
        .doesNotContain("Ostby Port");
  }

  @Test
  void keepsAllThreeWhoSpeakTogether() {
    String source = "Anna Lindqvist, Jonas Aune and Kestrin Vale";
    Sentences sentences = sentences(source + " said the quay was closed.");
    Span content = new Span(source.length() + 6, sentences.text().length() - 1);
    Attribution attribution =
        new Attribution(
            new Attribution.Roles(
                Spans.of(new Span(0, source.length())),
                Spans.of(new Span(source.length() + 1, source.length() + 5)),
                Spans.of(content)),
            Attribution.Kind.INDIRECT,
            Attribution.Stance.SAYS,
            null,
            null,
            new Attribution.Trace("given", 1));
    Holder holder =
        Objects.requireNonNull(
            new HolderResolver(
                    sentences,
                    mentions(sentences.text()),
                    List.of(),
                    new Quotations(List.of()),
                    null)
                .resolved(List.of(attribution))
                .getFirst()
                .holder());
    assertThat(holder.name()).isEqualTo("Anna Lindqvist");
    assertThat(holder.with())
        .extracting(Holder::name)
        .containsExactly("Jonas Aune", "Kestrin Vale");
  }

  @Test
  void keepsBothBodiesThatSpeakTogether() {
    Holder holder = holder("Ostby Port and the Tide Board said the quay was closed.");
    assertThat(holder.name()).isEqualTo("Ostby Port");
    assertThat(holder.with()).extracting(Holder::name).containsExactly("Tide Board");
  }

  @Test
  void doesNotPartACountryThatIsCalledByTwoNames() {
    assertThat(holder("Bosnia and Herzegovina said the quay was closed.").with()).isEmpty();
  }

  @Test
  void doesNotSayThatTheOneWhoIsCitedWasTold() {
    Sentences sentences = sentences("The Tide Board, citing the pilots, said the ship turned.");
    AccessReader reader = new AccessReader();
    List<Attribution> cited =
        attributions(sentences).stream()
            .filter(one -> one.roles().source().of(sentences.text()).equals("the pilots"))
            .toList();
    assertThat(cited).isNotEmpty();
    assertThat(cited).allSatisfy(one -> assertThat(reader.access(one, sentences)).isNull());
  }

  @Test
  void leavesAPronounOpenThatNobodyNearCanBe() {
    Holder holder = holder("Anna Lindqvist was late. He said the quay was closed.");
    assertThat(holder.id()).isNull();
    assertThat(holder.name()).isEqualTo("He");
  }

  @Test
  void doesNotTakeWhoIsSpokenOfForTheSpeaker() {
    Holder holder = holder("Jonas Aune was late. “Mr. Vale lost the lamp,” he said, and left.");
    assertThat(holder.name()).isEqualTo("Jonas Aune");
  }

  @Test
  void keepsBothWhoSpeakTogether() {
    Holder holder = holder("Anna Lindqvist and Jonas Aune said the quay was closed.");
    assertThat(holder.name()).isEqualTo("Anna Lindqvist");
    assertThat(holder.with()).extracting(Holder::name).containsExactly("Jonas Aune");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Two officials said the quay was closed. | official | 2
          A harbour strategist said the quay was closed. | strategist | 1
          Several villagers said the quay was closed. | villager | -
          A number of pilots said the quay was closed. | pilot | -
          56 percent of voters said the quay was closed. | voter | -
          Three people familiar with the plan said the quay was closed. | person | 3
          """)
  void saysOfWhatKindAnUnnamedGroupIsAndHowMany(String text, String noun, Integer number) {
    Holder holder = holder(text);
    assertThat(holder.type()).isEqualTo(Holder.Type.UNNAMED);
    assertThat(holder.id()).isNull();
    assertThat(holder.group()).isEqualTo(new Holder.Group(noun, number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A witness said the ship turned. | WITNESSED | witness
          Anna Lindqvist said she saw the ship turn. | WITNESSED | saw
          Anna Lindqvist, citing the pilots, said the ship turned. | TOLD | citing
          Anna Lindqvist estimated that nine ships turned. | INDUCED | estimated
          The auditors concluded that the ship turned. | DEDUCED | concluded
          """)
  void saysHowASourceKnowsWhereTheTextTells(String text, Access.Kind kind, String cue) {
    Sentences sentences = sentences(text);
    Attribution attribution = attributions(sentences).getFirst();
    Access access = new AccessReader().access(attribution, sentences);
    assertThat(access).isNotNull();
    assertThat(Objects.requireNonNull(access).kind()).isEqualTo(kind);
    assertThat(access.cue().of(text)).isEqualTo(cue);
  }

  @Test
  void doesNotGuessHowASourceKnows() {
    Sentences sentences = sentences("Anna Lindqvist said that witnesses were late.");
    assertThat(new AccessReader().access(attributions(sentences).getFirst(), sentences)).isNull();
  }

  private static Holder holder(String text) {
    return Objects.requireNonNull(attributions(sentences(text)).getLast().holder());
  }

  private static List<Attribution> attributions(Sentences sentences) {
    List<Mention> mentions = mentions(sentences.text());
    return FINDER.attributions(
        sentences,
        FINDER.spotted(sentences),
        mentions,
        new AffiliationFinder().affiliations(sentences, mentions),
        null);
  }

  private static List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>();
    PERSONS.forEach((name, full) -> {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        boolean alone =
            name.equals(full)
                || at == 0
                || !text.startsWith(full, at - full.length() + name.length());
        if (alone) {
          mentions.add(
              new Mention(new Span(at, at + name.length()), Mention.Type.PERSON, full, "given"));
        }
      }
    });
    for (String name : List.of("Ostby Port", "Tide Board", "Bosnia", "Herzegovina")) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        Span span = new Span(at, at + name.length());
        mentions.add(new Mention(span, Mention.Type.BODY, name, "given"));
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  private static Sentences sentences(String text) {
    return new SentenceSplitter().sentences(text, new Furniture().paragraphs(text));
  }
}
