package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.affiliation.AffiliationFinder;
import org.hearsay.article.Furniture;
import org.hearsay.attribution.Attribution.Kind;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.Mention;
import org.hearsay.language.MentionFinder;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionFinderTest {
  private static final AttributionFinder FINDER = new AttributionFinder();

  static Stream<Arguments> shapes() {
    return WordList.read(AttributionFinderTest.class, "shapes.txt").lines().stream()
        .map(line -> line.split(" \\| ", 2))
        .map(parts -> Arguments.of(parts[0], parts[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void findsSourceCueAndContent(String name, String line) {
    Marked marked = Marked.parse(line);
    List<Attribution> found = attributions(marked.text());
    assertThat(found).as("attributions in: " + marked.text()).isNotEmpty();
    Attribution first = found.stream().filter(a -> a.parent() == null).findFirst().orElseThrow();
    assertThat(words(first.roles().source(), marked)).isEqualTo(words(marked.role('s'), marked));
    assertThat(words(first.roles().cue(), marked)).isEqualTo(words(marked.role('c'), marked));
    assertThat(words(first.roles().content(), marked)).isEqualTo(words(marked.role('x'), marked));
  }

  @Test
  void nestsWhatOneSaysThatAnotherSaid() {
    String text =
        "The institute said on Tuesday that the ministry had said that sources reported the quay"
            + " was sinking.";
    List<Attribution> found = attributions(text);
    assertThat(found).hasSize(3);
    assertThat(found).extracting(Attribution::parent).containsExactly(null, 0, 1);
    assertThat(found)
        .extracting(a -> a.roles().source().of(text))
        .containsExactly("The institute", "the ministry", "sources");
  }

  @Test
  void readsByTheAccountOfAsAccordingTo() {
    String text = "The wall had sunk by a hand, by the account of the institute.";
    assertThat(attributions(text))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.roles().source().of(text)).isEqualTo("the institute");
          assertThat(found.roles().content().of(text)).isEqualTo("The wall had sunk by a hand");
        });
  }

  @Test
  void stopsNestingWhereNobodyWrites() {
    assertThat(attributions("Berg said that Ek said that ".repeat(30) + "it rained."))
        .hasSize(9)
        .last()
        .matches(deepest -> deepest.parent() != null && deepest.parent() == 7);
  }

  @Test
  void findsTwoSpeakersBesideEachOther() {
    List<Attribution> found =
        attributions("The ministry said the quay was sound, but the pilots said it was sinking.");
    assertThat(found).extracting(Attribution::parent).containsExactly(null, null);
  }

  @Test
  void followsAQuotationOverParagraphs() {
    String text =
        """
        Brenner said: “We left the harbour at two in the morning.

        “Nobody was on the quay.

        “The lamps were out.”

        The port was closed.
        """;
    List<Attribution> found = attributions(text);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().roles().content().pieces()).hasSize(3);
    assertThat(found.getFirst().roles().content().bounds().of(text)).endsWith("out.”");
    assertThat(found.getFirst().kind()).isEqualTo(Kind.DIRECT);
  }

  @Test
  void givesALooseQuotationToTheSpeakerBeforeIt() {
    String text = "“We are late,” Brenner said. “Nobody came to meet us at the quay.”";
    List<Attribution> found = attributions(text);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().roles().content().of(text))
        .isEqualTo("“We are late,” “Nobody came to meet us at the quay.”");
  }

  @Test
  void doesNotGiveAQuotationToTheSpeakerOfAnotherParagraph() {
    String text = "“We are late,” Brenner said.\n\n“Nobody came to meet us at the quay.”";
    assertThat(attributions(text).getFirst().roles().content().of(text))
        .isEqualTo("“We are late,”");
  }

  @Test
  void tellsWhatIsSaidFromWhatIsBelievedWantedAndAsked() {
    assertThat(attributions("The pilots believe the channel is too shallow.").getFirst().stance())
        .isEqualTo(Stance.BELIEVES);
    assertThat(attributions("The council plans to close the bridge.").getFirst().stance())
        .isEqualTo(Stance.WANTS);
    assertThat(attributions("Lindqvist asked whether the quay was safe.").getFirst().stance())
        .isEqualTo(Stance.ASKS);
  }

  @Test
  void leavesOutWhatSomebodyDidNotSay() {
    assertThat(attributions("The company did not say that it had paid.")).isEmpty();
  }

  @Test
  void takesNoNounForAVerb() {
    assertThat(attributions("The reports were late and the claims were many.")).isEmpty();
  }

  @Test
  void namesTheRuleOfEveryFinding() {
    List<Attribution> found =
        attributions("According to the institute, the quay was sinking. The port said it was not.");
    assertThat(found)
        .extracting(a -> a.trace().rule())
        .containsExactly("according-to-in-front", "subject-verb");
  }

  @Test
  void leadsPronounsSurnamesAndNounsBackToNames() {
    List<Attribution> found =
        attributions(
            "Harbour Master Anna Lindqvist said the quay was closed. She said the lamps were out. "
                + "Lindqvist said nobody had come. The Ravnskar Institute said the silt was new. "
                + "The institute said the tide was low.");
    assertThat(found)
        .extracting(a -> a.holder() == null ? "nobody" : a.holder().name())
        .containsExactly(
            "Anna Lindqvist",
            "Anna Lindqvist",
            "Anna Lindqvist",
            "Ravnskar Institute",
            "Ravnskar Institute");
  }

  @Test
  void leavesAHolderOpenThatTheTextDoesNotSettle() {
    Holder open = new Holder(null, "He", false);
    assertThat(attributions("He said the quay was closed.").getFirst().holder()).isEqualTo(open);
    assertThat(open.id()).isNull();
  }

  @Test
  void keepsUnnamedSourcesUnnamed() {
    assertThat(attributions("Western analysts said the quay was sinking.").getFirst().holder())
        .isEqualTo(unnamed("Western analysts", "analyst", null));
    assertThat(
            attributions("A senior Kestrian official said the minister had signed.")
                .getFirst()
                .holder())
        .isEqualTo(unnamed("A senior Kestrian official", "official", 1));
    assertThat(
            attributions("Two people familiar with the matter said the minister had signed.")
                .getFirst()
                .holder())
        .isEqualTo(unnamed("Two people familiar with the matter", "person", 2));
  }

  @Test
  void letsABodysAnalystsSpeakForTheBody() {
    Holder holder =
        attributions("According to Ravnskar Institute analysts, the quay was sinking.")
            .getFirst()
            .holder();
    assertThat(holder).isEqualTo(new Holder(Holder.Type.BODY, "Ravnskar Institute", true));
  }

  private static Holder unnamed(String name, String noun, @Nullable Integer number) {
    return new Holder(Holder.Type.UNNAMED, name, false, new Holder.Group(noun, number), List.of());
  }

  private static List<Attribution> attributions(String text) {
    Sentences sentences = new SentenceSplitter().sentences(text, new Furniture().paragraphs(text));
    List<Mention> mentions = new MentionFinder("Kestria"::equals).mentions(sentences);
    return FINDER.attributions(
        sentences,
        FINDER.spotted(sentences),
        mentions,
        new AffiliationFinder().affiliations(sentences, mentions),
        null);
  }

  /// Marks at an edge never decide.
  private static String words(org.hearsay.text.Spans spans, Marked marked) {
    return spans.of(marked.text()).replaceAll("[,.:]", "").strip();
  }
}
