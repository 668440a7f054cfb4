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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One who hands on another's word: both, the one inside of the other, with the same content.
class ChainTest {
  private static final AttributionFinder FINDER = new AttributionFinder();

  /// The names that the sentences hold, as if the network had spotted them.
  private static final Map<Mention.Type, List<String>> NAMES =
      Map.of(
          Mention.Type.PERSON, List.of("Doro Salmena", "Emil Tarkos"),
          Mention.Type.OUTLET, List.of("Marlow Gazette", "Marlow Courier", "Harrow Courier"),
          Mention.Type.BODY,
              List.of(
                  "Tide Board",
                  "Hollin Institute",
                  "OEC",
                  "Clearline",
                  "Meridian Agency",
                  "Halvor",
                  "Harbour Ministry",
                  "Harbour Works Authority",
                  "Technical Office"));

  /// Names of outlets that may be a part of a longer one.
  private static final List<String> SHORT = List.of("Gazette", "Courier", "Meridian");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Marlow Gazette reported on Tuesday, citing two people familiar with the survey, that the wall had sunk. | The Marlow Gazette | two people familiar with the survey | that the wall had sunk
          The Marlow Gazette said, quoting the Tide Board, the wall had sunk by a hand. | The Marlow Gazette | the Tide Board | the wall had sunk by a hand
          The Marlow Gazette said, quoting the Tide Board, a body of pilots, the wall had sunk. | The Marlow Gazette | the Tide Board, a body of pilots | the wall had sunk
          The Marlow Gazette reported, citing the Tide Board: the wall had sunk by a hand. | The Marlow Gazette | the Tide Board | the wall had sunk by a hand
          On Monday, the Marlow Gazette reported, citing the Tide Board, that the wall had sunk. | the Marlow Gazette | the Tide Board | that the wall had sunk
          The wall had sunk by a hand, the Marlow Gazette reported, citing the Tide Board. | the Marlow Gazette | the Tide Board | The wall had sunk by a hand
          The Marlow Gazette, citing the Tide Board, said the wall had sunk. | The Marlow Gazette | the Tide Board | the wall had sunk
          The Marlow Gazette wrote on the strength of what two officials had told it that the wall had sunk. | The Marlow Gazette | two officials | that the wall had sunk
          The wall had sunk by a hand, the Marlow Gazette wrote on the strength of what two officials had told it. | the Marlow Gazette | two officials | The wall had sunk by a hand
          The Marlow Gazette reported on Friday on the strength of what it had been told by two pilots that the wall had sunk. | The Marlow Gazette | two pilots | that the wall had sunk
          The Marlow Gazette, on the strength of what two officials had told it, wrote that the wall had sunk. | The Marlow Gazette | two officials | that the wall had sunk
          The Marlow Gazette reported in May, citing a letter it has seen, that the wall had sunk. | The Marlow Gazette | a letter it has seen | that the wall had sunk
          The wall had sunk by a hand, the Marlow Gazette wrote on the word of two officials. | the Marlow Gazette | two officials | The wall had sunk by a hand
          """)
  void leadsFromWhoHandsOnToWhoSaidSo(String text, String outer, String inner, String content) {
    List<Attribution> found = attributions(text);
    assertThat(found).extracting(one -> one.roles().source().of(text)).contains(outer, inner);
    Attribution told =
        found.stream()
            .filter(one -> one.roles().source().of(text).equals(inner))
            .findFirst()
            .orElseThrow();
    Attribution parent = found.get(Objects.requireNonNull(told.parent()));
    assertThat(parent.roles().source().of(text)).isEqualTo(outer);
    assertThat(parent.parent()).isNull();
    assertThat(told.roles().content().of(text)).isEqualTo(content);
    assertThat(parent.roles().content().of(text)).isEqualTo(content);
    assertThat(found).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port closed on Monday, citing high winds, and the ferries stayed in.",
        "The Tide Board reported on Monday, citing high winds, that the port was closed.",
        "The Tide Board reported the flood on Monday, citing high winds, and the ferries stayed"
            + " in.",
        "The Tide Board closed the gates on the basis of a forecast that proved wrong."
      })
  void takesNoReasonForSomebody(String text) {
    assertThat(attributions(text))
        .extracting(one -> one.trace().rule())
        .doesNotContain(Citations.RULE, OnTheWord.RULE);
  }

  @Test
  void takesNoConsequenceForWhatIsSaid() {
    String text =
        "The Tide Board said the port would close, citing two pilots, and the ferries stayed.";
    assertThat(attributions(text))
        .extracting(one -> one.roles().content().of(text))
        .noneMatch(content -> content.startsWith("and the ferries"));
  }

  @Test
  void takesNoReportOfAReportForWhatIsSaid() {
    String text =
        "The Marlow Gazette reported on Tuesday, citing the Tide Board, that the wall sank.";
    assertThat(attributions(text))
        .extracting(one -> one.roles().content().of(text))
        .containsOnly("that the wall sank");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The wall was never inspected, an official familiar with the matter, who did not want to be named, told the Marlow Gazette. | an official familiar with the matter | The wall was never inspected
          The copies were made in May, a clerk at the registry, who asked not to be identified, told the Marlow Gazette on Friday. | a clerk at the registry | The copies were made in May
          The wall was never inspected, said the person, who spoke on condition of anonymity. | the person | The wall was never inspected
          The copies were made in May, two officials briefed on the files, neither of whom would be named, told this newspaper. | two officials briefed on the files | The copies were made in May
          The gates had stood open, an engineer, whose name is known to the Gazette, said on Monday. | an engineer | The gates had stood open
          """)
  void findsWhoIsToldMoreOfBetweenCommas(String text, String holder, String content) {
    Attribution found = attributions(text).getFirst();
    assertThat(found.roles().content().of(text)).isEqualTo(content);
    assertThat(Objects.requireNonNull(found.holder()).name()).isEqualTo(holder);
    assertThat(Objects.requireNonNull(found.holder()).type()).isEqualTo(Holder.Type.UNNAMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ship left on Friday, the harbour master, who was late, told the crew to wait.",
        "On Friday, the board, which owns the wall, told the pilots to leave."
      })
  void takesNoOrderForAStatement(String text) {
    assertThat(attributions(text))
        .extracting(one -> one.trace().rule())
        .doesNotContain(BeforeRule.RELATIVE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The OEC put one detail right on Thursday: the copying took place on 29 September, it says in its notice. | OEC
          The Tide Board closed the gates on Friday. The wall had sunk, it said. | Tide Board
          On Thursday, the Tide Board met the pilots. The wall had sunk, it said. | Tide Board
          The Harbour Works Authority owns the wall. The authority left questions unanswered. The wall had sunk, it told this newspaper. | Harbour Works Authority
          The Tide Board closed the gates on Friday. The night was calm. It said the wall had sunk. | Tide Board
          The digital-rights group Clearline kept the files. According to the group, the wall had sunk. | Clearline
          Clearline, a digital-rights group, kept the files. The group said the wall had sunk. | Clearline
          The news agency Meridian kept the files. The wall had sunk, the agency said. | Meridian
          """)
  void leadsItAndTheGroupToTheOnlyBodyThatCanBeMeant(String text, String name) {
    Holder holder = Objects.requireNonNull(attributions(text).getLast().holder());
    assertThat(holder.name()).isEqualTo(name);
    assertThat(holder.named()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Tide Board and the Hollin Institute met on Friday. The wall had sunk, it said.",
        "The Tide Board gave the files to the Hollin Institute. The wall had sunk, it said.",
        "The Tide Board asked the ministry for the files. The wall had sunk, it said.",
        "The Tide Board published a report on Friday. The wall had sunk, it said.",
        "The Tide Board’s head left on Friday. The wall had sunk, it said.",
        "Meridian, a news agency, and Halvor, a news agency, met. The agency said the wall had"
            + " sunk."
      })
  void leavesOpenWhatMayBeAnother(String text) {
    Holder holder = Objects.requireNonNull(attributions(text).getLast().holder());
    assertThat(holder.named()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Hollin Institute met. The institute’s note says the wall had sunk. | Hollin Institute
          According to the Hollin Institute’s own note, the wall had sunk. | Hollin Institute
          According to the note that the Hollin Institute published on 6 May, the wall had sunk. | Hollin Institute
          A report by the Meridian Agency said the wall had sunk. | Meridian Agency
          The wall had sunk, according to a statement from the Harbour Ministry. | Harbour Ministry
          According to the count made by the Technical Office, the wall had sunk. | Technical Office
          """)
  void leadsADocumentToTheBodyThatMadeIt(String text, String name) {
    Holder holder = Objects.requireNonNull(attributions(text).getLast().holder());
    assertThat(holder.name()).isEqualTo(name);
    assertThat(holder.type()).isEqualTo(Holder.Type.BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report said the wall had sunk.",
        "A report on the Hollin Institute said the wall had sunk.",
        "A report by the ministry said the wall had sunk.",
        "A report by pilots said the wall had sunk.",
        "According to documents seen by this newspaper, the wall had sunk."
      })
  void leavesADocumentADocumentWhereItsMakerIsNotKnown(String text) {
    Holder holder = Objects.requireNonNull(attributions(text).getLast().holder());
    assertThat(holder.type()).isEqualTo(Holder.Type.DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This newspaper reported that the wall had sunk.",
        "Our paper said that the wall had sunk.",
        "The Courier reported in March that the wall had sunk.",
        "The wall had sunk, the Harrow Courier reported."
      })
  void knowsItsOwnOutlet(String text) {
    assertThat(attributions(text, "Harrow Courier").getLast().holder())
        .isEqualTo(new Holder(Holder.Type.OUTLET, "Harrow Courier", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Marlow Courier met the board. The Courier said the wall had sunk.
          The Gazette reported that the wall had sunk.
          """)
  void takesNoOtherOutletForItsOwn(String text) {
    assertThat(Objects.requireNonNull(attributions(text, "Harrow Courier").getLast().holder()))
        .extracting(Holder::name)
        .isNotEqualTo("Harrow Courier");
  }

  @Test
  void leadsHeToWhoIsInterviewed() {
    String text =
        "Doro Salmena carries an interview with Emil Tarkos. The wall was cast in frost, he told"
            + " the paper.";
    assertThat(attributions(text))
        .extracting(one -> Objects.requireNonNull(one.holder()).name())
        .containsExactly("Emil Tarkos");
  }

  private static List<Attribution> attributions(String text) {
    return attributions(text, null);
  }

  private static List<Attribution> attributions(String text, @Nullable String outlet) {
    Sentences sentences = new SentenceSplitter().sentences(text, new Furniture().paragraphs(text));
    List<Mention> mentions = mentions(text);
    return FINDER.attributions(
        sentences,
        FINDER.spotted(sentences),
        mentions,
        new AffiliationFinder().affiliations(sentences, mentions),
        outlet);
  }

  private static List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>();
    NAMES.forEach((type, names) -> names.forEach(name -> note(mentions, text, type, name)));
    SHORT.forEach(name -> note(mentions, text, Mention.Type.OUTLET, name));
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  private static void note(List<Mention> mentions, String text, Mention.Type type, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      Span span = new Span(at, at + name.length());
      if (mentions.stream().noneMatch(other -> other.span().overlaps(span))) {
        mentions.add(new Mention(span, type, name, "given"));
      }
    }
  }
}
