package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.language.Countries;
import org.hearsay.language.MentionFinder;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final MentionFinder mentions = new MentionFinder(new Countries()::isCountry);
  private final PlaceFinder finder = new PlaceFinder(new BuiltInGazetteer());

  private List<Place> find(String text) {
    Sentences sentences = splitter.sentences(text, List.of(new Span(0, text.length())));
    return finder
        .places(sentences, mentions.mentions(sentences), Origin.UNKNOWN, KnownPlaces.NONE)
        .stream()
        .filter(Place::isLocation)
        .toList();
  }

  private static String country(Place place) {
    return place.identity() == null ? "?" : String.valueOf(place.identity().country());
  }

  private List<String> words(String text) {
    return find(text).stream().map(place -> place.span().of(text)).toList();
  }

  @Test
  void findsCountriesUnderTheirCommonNames() {
    assertThat(
            find(
                "The U.S., the UK, Ivory Coast and the Russian Federation met Bosnia-Herzegovina."))
        .extracting(PlaceFinderTest::country)
        .containsExactly("US", "GB", "CI", "RU", "BA");
  }

  @Test
  void leavesTheGenitiveOutOfTheSpan() {
    assertThat(words("Ukraine’s army and Belarus’ plans")).containsExactly("Ukraine", "Belarus");
  }

  @Test
  void givesTheEnglishNameAndTheMiddleOfTheCountry() {
    assertThat(find("They left Britain."))
        .containsExactly(
            new Place(
                new Span(10, 17),
                "United Kingdom",
                new Place.Identity(2635167, "GB", new Place.Point(54, -2), Place.Precision.COUNTRY),
                Place.Role.LOCATION,
                "only"));
  }

  @Test
  void readsHeadlinesInCapitals() {
    assertThat(words("UKRAINE AND SOUTH KOREA SIGN")).containsExactly("UKRAINE", "SOUTH KOREA");
  }

  @Test
  void prefersTheLongestName() {
    assertThat(find("Papua New Guinea, Equatorial Guinea, Guinea-Bissau, South Sudan and Guinea"))
        .extracting(PlaceFinderTest::country)
        .containsExactly("PG", "GQ", "GW", "SS", "GN");
  }

  @Test
  void readsCountriesBesideTitlesAndDays() {
    assertThat(
            words(
                "In Georgia President Roe spoke; he left Iran Monday. U.S. Army men stayed in"
                    + " Jordan."))
        .containsExactly("Georgia", "Iran", "U.S.", "Jordan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Bank of Georgia closed.",
        "Ukraine Pravda wrote so.",
        "Michael Jordan won. Jordan was glad.",
        "Iranian and Belarusian troops ate turkey with a chad.",
        "She studied at Georgia Tech.",
        "Tell us more.",
        "TELL US MORE",
        "It cost US$5 million."
      })
  void leavesOtherNamesAlone(String text) {
    assertThat(find(text)).as(text).isEmpty();
  }
}
