package org.hearsay.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.assertion.Assertion.About;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Kind;
import org.hearsay.attribution.Attribution.Roles;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.Attribution.Trace;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.time.TimeExpressionFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The time of saying apart from the time of the thing said. Articles are marked: `<source>`,
/// `{cue}`, `[content]`.
class SayingTimesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 8, 2);

  private Findings findings(String marked) {
    StringBuilder text = new StringBuilder();
    Map<Character, List<Span>> spans = new HashMap<>();
    Map<Character, Integer> begun = new HashMap<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      int kind = "<{[".indexOf(c);
      int end = ">}]".indexOf(c);
      if (kind >= 0) {
        begun.put("<{[".charAt(kind), text.length());
      } else if (end >= 0) {
        char open = "<{[".charAt(end);
        spans
            .computeIfAbsent(open, o -> new ArrayList<>())
            .add(new Span(begun.getOrDefault(open, 0), text.length()));
      } else {
        text.append(c);
      }
    }
    Roles roles =
        new Roles(
            new Spans(spans.getOrDefault('<', List.of())),
            new Spans(spans.getOrDefault('{', List.of())),
            new Spans(spans.getOrDefault('[', List.of())));
    List<Attribution> attributions =
        List.of(
            new Attribution(roles, Kind.INDIRECT, Stance.SAYS, null, null, new Trace("test", 1)));
    Sentences sentences =
        new SentenceSplitter().sentences(text.toString(), List.of(new Span(0, text.length())));
    Findings bare =
        new Findings(
            attributions,
            Findings.bare(attributions),
            List.of(),
            new TimeExpressionFinder().timeExpressions(sentences, PUBLISHED),
            List.of(),
            List.of(),
            List.of());
    Findings timed = new SayingTimes().withSaid(sentences, bare);
    return timed.withAssertions(new AssertionFinder().assertions(sentences, timed));
  }

  private static String edtf(@Nullable About about) {
    return about == null ? "null" : about.edtf();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Roe> {said} on Monday that [the quay sank in May].                        | 2023-07-31 |"
            + " 2023-05",
        "<Roe> {told} reporters on Tuesday that [the quay will be shut].            | 2023-08-01 |"
            + " null",
        "In November 2022, <the Elmford Post> {reported} that [the quay had sunk].  | 2022-11    |"
            + " null",
        "[In November 2022], <the Post> {reported} [the quay was empty by Sunday].  | 2022-11    |"
            + " ../2023-07-30",
        "[The quay sank in May], <Roe> {said} in a statement issued Friday.         | 2023-07-28 |"
            + " 2023-05",
        "<A report published in June> {said} [the quay was safe].                   | 2023-06    |"
            + " null",
        "<Friday's report> {said} [the quay was safe].                              | 2023-07-28 |"
            + " null",
        "In a statement issued late Monday, <the port board> {said} [the quay was safe]. |"
            + " 2023-07-31 | null",
        "<Roe> on Monday {denied} that [the quay had been safe].                    | 2023-07-31 |"
            + " null",
        "[The quay is safe], <Roe>, the harbour master, {said} Monday.              | 2023-07-31 |"
            + " null",
        "<Roe> {said} in Friday's statement that [the quay is safe].                | 2023-07-28 |"
            + " null",
        "On Monday morning <Roe> {announced} that [the quay will open in October].  | 2023-07-31 |"
            + " 2023-10",
      })
  void isToldByTheWordsAroundTheCue(String marked, String said, String about) {
    Findings findings = findings(marked);
    assertThat(edtf(findings.tellings().getFirst().said())).as(marked).isEqualTo(said);
    List<Assertion> stated =
        findings.assertions().stream().filter(assertion -> !assertion.isOutletsOwn()).toList();
    assertThat(edtf(stated.getFirst().time())).as(marked).isEqualTo(about);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Roe> {said} [the quay sank on Monday].",
        "[On Monday the quay sank], <Roe> {said}.",
        "<Roe, who left the port on Monday,> {said} [the quay is safe].",
        "<Roe>, who left the port on Monday, {said} [the quay is safe].",
        "<Roe> {said} of the fire in May that [nobody was hurt].",
        "After Monday's vote, <Roe> {said} [the quay is safe].",
        "In a report about the May fire, <Roe> {said} [the quay is safe].",
        "<Roe> {said} after Monday's vote that [the quay is safe].",
        "<Roe> {said} [the quay is safe]. It had sunk on Monday.",
        "<Roe> has often {said} that [the quay is safe].",
      })
  void isNotGuessed(String marked) {
    assertThat(findings(marked).tellings().getFirst().said()).as(marked).isNull();
  }

  @Test
  void takesTheDateOfTheMainClauseForThatOfTheThing() {
    Findings findings =
        findings("<Roe> {said} that [the mayor, who came in 2019, left in May 2021].");
    assertThat(edtf(findings.assertions().getFirst().time())).isEqualTo("2021-05");
  }

  @Test
  void readsTenThousandSayingsInOneSentence() {
    String one = "Roe said on Monday that it sank and ";
    int count = 10_000;
    String text = one.repeat(count);
    Span whole = new Span(0, text.length());
    List<Attribution> attributions = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = i * one.length();
      Roles roles =
          new Roles(
              Spans.of(new Span(at, at + 3)),
              Spans.of(new Span(at + 4, at + 8)),
              Spans.of(new Span(at + 24, at + 31)));
      attributions.add(
          new Attribution(roles, Kind.INDIRECT, Stance.SAYS, null, null, new Trace("test", 1)));
      for (int from = at; from < at + one.length(); from = text.indexOf(' ', from) + 1) {
        Span word = new Span(from, text.indexOf(' ', from));
        words.add(new Word(word, word.of(text)));
      }
    }
    Sentences sentences =
        new Sentences(text, List.of(whole), List.of(new Sentence(whole, words, 0)));
    Findings bare =
        new Findings(
            attributions,
            Findings.bare(attributions),
            List.of(),
            new TimeExpressionFinder().timeExpressions(sentences, PUBLISHED),
            List.of(),
            List.of(),
            List.of());
    Findings timed =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> new SayingTimes().withSaid(sentences, bare));
    assertThat(timed.tellings()).hasSize(count).allMatch(telling -> telling.said() != null);
  }
}
