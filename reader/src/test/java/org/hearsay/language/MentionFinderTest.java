package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class MentionFinderTest {

  @Test
  void takesTitlesOffAPersonsName() {
    assertThat(mentions("Kestrian Fisheries Minister General Olaf Brenner left."))
        .extracting(Mention::name, Mention::type)
        .containsExactly(tuple("Olaf Brenner", Mention.Type.PERSON));
  }

  @Test
  void takesNoFirmForAPersonWhateverTheNetworkSays() {
    String text = "Orlen Dredging met Kate Church.";
    Sentences sentences =
        new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
    List<SpottedName> spotted =
        List.of(
            new SpottedName(new Span(0, 14), Mention.Type.PERSON),
            new SpottedName(new Span(19, 30), Mention.Type.PERSON));
    assertThat(new MentionFinder("Kestria"::equals).mentions(sentences, spotted))
        .extracting(Mention::type)
        .containsExactly(Mention.Type.BODY, Mention.Type.PERSON);
  }

  @Test
  void splitsWhatAnAbbreviationInBracketsOpens() {
    assertThat(
            mentions(
                "The Coast Forces of Kestria (CFK) replied. The CFK Salvage Corps confirmed it."))
        .extracting(Mention::name)
        .containsExactly(
            "Coast Forces of Kestria",
            "Coast Forces of Kestria",
            "Coast Forces of Kestria",
            "Salvage Corps");
  }

  @Test
  void leadsASurnameBackToThePerson() {
    assertThat(mentions("Mr. Olaf Brenner left. Later Brenner came back."))
        .extracting(Mention::name)
        .containsExactly("Olaf Brenner", "Olaf Brenner");
  }

  @Test
  void readsAnAbbreviationInBrackets() {
    assertThat(mentions("The Institute for Tides (IFT) measured it. A chart by IFT shows it."))
        .extracting(Mention::name)
        .containsExactly("Institute for Tides", "Institute for Tides", "Institute for Tides");
  }

  @Test
  void knowsAnOutletByItsLastWordAndACountryForACountry() {
    assertThat(
            mentions(
                "The Coast Herald asked the Boat Force of Kestria. A Herald man left Kestria."))
        .extracting(Mention::name)
        .containsExactly("Coast Herald", "Boat Force of Kestria", "Coast Herald", "Kestria");
  }

  @Test
  void knowsABodyWhoseNameIsTurnedAround() {
    assertThat(mentions("The Center for Open Harbours spoke. The Open Harbours Center wrote."))
        .extracting(Mention::name)
        .containsExactly("Center for Open Harbours", "Center for Open Harbours");
  }

  @Test
  void partsABodyFromThePersonBehindIt() {
    assertThat(mentions("They asked Harbour Ministry Spokesman Jan Berg."))
        .extracting(Mention::name, Mention::type)
        .containsExactly(
            tuple("Harbour Ministry", Mention.Type.BODY), tuple("Jan Berg", Mention.Type.PERSON));
  }

  @Test
  void takesKindsFromTheNetworkAndTheRestFromCapitals() {
    String text = "Brannholt asked Olaf Brenner of Skarn. Brenner and the Harbour Ministry left.";
    Sentences sentences =
        new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
    List<SpottedName> spotted =
        List.of(
            new SpottedName(new Span(0, 9), Mention.Type.OUTLET),
            new SpottedName(new Span(16, 28), Mention.Type.PERSON),
            new SpottedName(new Span(39, 46), Mention.Type.PERSON));
    assertThat(new MentionFinder("Kestria"::equals).mentions(sentences, spotted))
        .extracting(Mention::name, Mention::type)
        .containsExactly(
            tuple("Brannholt", Mention.Type.OUTLET),
            tuple("Olaf Brenner", Mention.Type.PERSON),
            tuple("Skarn", null),
            tuple("Olaf Brenner", Mention.Type.PERSON),
            tuple("Harbour Ministry", Mention.Type.BODY));
  }

  @Test
  void takesNoFirstWordOfASentenceForAName() {
    assertThat(mentions("Yesterday it rained. However it was warm. Boats were late.")).isEmpty();
  }

  @Test
  void leavesThePossessiveEndingOut() {
    String text = "They saw Kestria’s boats.";
    assertThat(mentions(text).getFirst().span().of(text)).isEqualTo("Kestria");
    assertThat(mentions(text).getFirst().type()).isEqualTo(Mention.Type.PLACE);
  }

  private static List<Mention> mentions(String text) {
    Sentences sentences =
        new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
    return new MentionFinder("Kestria"::equals).mentions(sentences);
  }
}
