package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Furniture;
import org.hearsay.attribution.Attribution.Roles;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.Attribution.Trace;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.junit.jupiter.api.Test;

/// The outer attribution of each text is marked by hand, as the network would give it.
class InnerSpansTest {

  @Test
  void findsWhatOneSaysThatAnotherHadSaid() {
    assertThat(
            inner(
                "s[The institute] c[said] x[that the ministry had said the quay was sinking] on"
                    + " Monday."))
        .containsExactly("the ministry / had said / the quay was sinking");
  }

  @Test
  void findsWhatAQuotedOneSaysOfAnother() {
    assertThat(inner("x[“The pilots believe the quay is sinking,”] s[Brenner] c[said]."))
        .containsExactly("The pilots / believe / the quay is sinking,”");
  }

  @Test
  void findsReportsInsideOfAContent() {
    assertThat(inner("s[The council] c[denied] x[reports that the quay was sinking]."))
        .containsExactly(" / reports / that the quay was sinking");
  }

  @Test
  void staysInsideOfTheContent() {
    assertThat(
            inner(
                "x[The ministry said the quay was sinking], s[a pilot] c[claimed], but the mayor"
                    + " denied that it was."))
        .containsExactly("The ministry / said / the quay was sinking");
  }

  @Test
  void leavesOtherAttributionsToTheNetwork() {
    assertThat(inner("s[Lindqvist] c[said] x[it was late]. The mayor said it was early."))
        .isEmpty();
  }

  @Test
  void findsWordsHandedOnBesideEveryAttribution() {
    assertThat(inner("s[Lindqvist] c[said] x[it was late]. The clerk reportedly left the town."))
        .containsExactly(" / reportedly / The clerk left the town");
  }

  @Test
  void leavesWordsHandedOnThatAlreadyAreACue() {
    assertThat(inner("x[The clerk] c[reportedly] x[left the town].")).isEmpty();
  }

  private static List<String> inner(String line) {
    Marked marked = Marked.parse(line);
    String text = marked.text();
    Candidate outer =
        new Candidate(
            new Roles(marked.role('s'), marked.role('c'), marked.role('x')),
            Stance.SAYS,
            new Trace("model", 1));
    Sentences sentences = new SentenceSplitter().sentences(text, new Furniture().paragraphs(text));
    Quotations quotations =
        new Quotations(new QuotationFinder().quotations(text, sentences.paragraphs()));
    return new InnerSpans()
        .beside(List.of(outer), sentences, quotations).stream()
            .map(Candidate::roles)
            .map(roles ->
                String.join(
                    " / ", roles.source().of(text), roles.cue().of(text), roles.content().of(text)))
            .toList();
  }
}
