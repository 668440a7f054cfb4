package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.affiliation.AffiliationFinder;
import org.hearsay.article.Furniture;
import org.hearsay.language.Mention;
import org.hearsay.language.MentionFinder;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One who hands on another's word: both, the one inside of the other, with the same content.
class ChainTest {
  private static final AttributionFinder FINDER = new AttributionFinder();

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
        "The Tide Board closed the gates on the basis of a forecast that proved wrong."
      })
  void takesNoReasonForSomebody(String text) {
    assertThat(attributions(text))
        .extracting(one -> one.trace().rule())
        .doesNotContain(Citations.RULE, OnTheWord.RULE);
  }

  @Test
  void takesNoReportOfAReportForWhatIsSaid() {
    String text = "The Marlow Gazette reported on Tuesday, citing the Tide Board, that the wall sank.";
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

  private static List<Attribution> attributions(String text) {
    Sentences sentences = new SentenceSplitter().sentences(text, new Furniture().paragraphs(text));
    List<Mention> mentions = new MentionFinder("Kestria"::equals).mentions(sentences);
    return FINDER.attributions(
        sentences,
        FINDER.spotted(sentences),
        mentions,
        new AffiliationFinder().affiliations(sentences, mentions));
  }
}
