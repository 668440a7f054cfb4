package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.Mention;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.place.Place.Precision;
import org.hearsay.place.Place.Role;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What places are meant, where the names are spotted: `[...]` marks one of a place, `{...}` one of
/// a body.
class ResolvedPlacesTest {
  private static final Pattern MARK = Pattern.compile("\\[([^\\]]+)\\]|\\{([^}]+)\\}");
  private final PlaceFinder finder = new PlaceFinder(new BuiltInGazetteer());
  private String text = "";

  private List<Place> find(String marked) {
    return find(marked, Origin.UNKNOWN);
  }

  private List<Place> find(String marked, Origin origin) {
    StringBuilder plain = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      plain.append(marked, at, mark.start());
      at = mark.end();
      boolean place = mark.group(1) != null;
      String name = place ? mark.group(1) : mark.group(2);
      mentions.add(
          new Mention(
              new Span(plain.length(), plain.length() + name.length()),
              place ? Mention.Type.PLACE : Mention.Type.BODY,
              name,
              "model"));
      plain.append(name);
    }
    text = plain.append(marked.substring(at)).toString();
    Sentences sentences =
        new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
    return finder.places(sentences, mentions, origin, KnownPlaces.NONE);
  }

  private List<String> words(List<Place> places) {
    return places.stream().map(place -> place.span().of(text)).toList();
  }

  private static Place.Identity identity(Place place) {
    return Objects.requireNonNull(place.identity(), "unresolved: " + place);
  }

  private static Place.Point point(Place place) {
    return Objects.requireNonNull(identity(place).point());
  }

  private static void isNear(Place place, double lat, double lon) {
    assertThat(point(place).lat()).as("%s", place).isBetween(lat - 1, lat + 1);
    assertThat(point(place).lon()).as("%s", place).isBetween(lon - 1, lon + 1);
  }

  @Test
  void takesTheLargestWhereNothingElseIsKnown() {
    Place paris = find("They flew to [Paris] at noon.").getFirst();
    isNear(paris, 48.85, 2.35);
    assertThat(identity(paris).precision()).isEqualTo(Precision.CITY);
  }

  @Test
  void takesALargeTownForASmallOneThatNothingSpeaksFor() {
    isNear(find("They met in [Geneva] at noon.").getFirst(), 46.2, 6.14);
  }

  @Test
  void takesNoRegionForALargerTownElsewhere() {
    isNear(find("They met in [Manchester] at noon.").getFirst(), 53.48, -2.24);
  }

  @Test
  void leavesTheFullStopOutOfATown() {
    assertThat(words(find("They flew to [Gomel]. It rained."))).containsExactly("Gomel");
  }

  @Test
  void believesTheRegionBehindAComma() {
    List<Place> places = find("A barn burned in [Paris], [Texas], on Monday. [Paris] was asleep.");
    isNear(places.get(0), 33.66, -95.55);
    isNear(places.get(2), 33.66, -95.55);
    assertThat(places.get(0).rule()).isEqualTo("qualified");
  }

  @Test
  void readsAbbreviationsOfStatesWithTheirPoint() {
    List<Place> places = find("Police in [Lebanon], [Pa]., and [Dublin], [Ga]., said so.");
    isNear(places.get(0), 40.34, -76.4);
    isNear(places.get(2), 32.54, -82.9);
    assertThat(words(places)).containsExactly("Lebanon", "Pa.", "Dublin", "Ga.");
  }

  @Test
  void readsAQualifierThatNobodySpotted() {
    isNear(find("She was born in [Athens], Ala. in 1950.").getFirst(), 34.8, -86.97);
  }

  @Test
  void takesAListOfStatesForStates() {
    List<Place> places = find("Shops in [California], [Missouri] and [Florida], [Ohio] closed.");
    assertThat(places)
        .allMatch(place -> identity(place).precision() == Precision.REGION, "is a region");
  }

  @Test
  void letsTheNeighboursDecide() {
    List<Place> local =
        find("Crews from [Knoxville], [Chattanooga] and [Nashville] came to [Athens].");
    isNear(local.getLast(), 35.44, -84.6);
    isNear(find("Ferries left [Piraeus] and [Patras] for [Athens].").getLast(), 37.98, 23.73);
  }

  @Test
  void asksTheOutletForItsCountry() {
    Origin british = new Origin("https://www.tidegazette.example.uk/a", null);
    assertThat(identity(find("A bus hit a wall in [Cambridge].", british).getFirst()).country())
        .isEqualTo("GB");
  }

  @Test
  void tellsARegionFromItsTown() {
    List<Place> places = find("From [Gomel] they went through [Gomel Region] and [Homel Oblast].");
    assertThat(identity(places.get(0)).precision()).isEqualTo(Precision.CITY);
    assertThat(identity(places.get(1)).precision()).isEqualTo(Precision.REGION);
    assertThat(identity(places.get(1)).geonames()).isEqualTo(628281);
    assertThat(identity(places.get(2))).isEqualTo(identity(places.get(1)));
  }

  @Test
  void knowsOneTownByItsNamesInTwoAlphabets() {
    List<Place> places =
        find("[Kiev], [Kyiv]; [Kharkov], [Kharkiv]; [Gomel], [Homel]; [Mykolaiv].");
    for (int i = 0; i < 6; i += 2) {
      assertThat(identity(places.get(i))).isEqualTo(identity(places.get(i + 1)));
    }
  }

  @Test
  void readsCountiesOfOneList() {
    List<Place> places =
        find("In [Dallas], [Texas], deputies of [Henderson] and [Ellis] counties met.");
    assertThat(places.get(2).name()).isEqualTo("Henderson County");
    assertThat(places.get(3).name()).isEqualTo("Ellis County");
  }

  @Test
  void knowsSeasAndPartsOfTheWorld() {
    List<Place> places = find("From the [Black Sea] to the [Middle East] and the [Donbas].");
    assertThat(places).allMatch(place -> identity(place).precision() == Precision.AREA, "area");
    assertThat(identity(places.get(0)).country()).isNull();
    assertThat(identity(places.get(2)).country()).isEqualTo("UA");
  }

  @Test
  void leavesSmallWordsOutOfTheSpan() {
    assertThat(words(find("Rain in [southern California] and [Anhui province].")))
        .containsExactly("California", "Anhui");
  }

  @Test
  void takesTheCapitalisedWordBesideAName() {
    assertThat(words(find("Storms over Northern [Europe] and the [Ural] Mountains.")))
        .containsExactly("Northern Europe", "Ural Mountains");
  }

  @Test
  void keepsWhatNoListHasAndGuessesNothing() {
    Place place = find("The ferry stops at [Brandholm Quay].").getFirst();
    assertThat(place.identity()).isNull();
    assertThat(place.rule()).isEqualTo("unresolved");
    assertThat(place.name()).isEqualTo("Brandholm Quay");
  }

  @Test
  void takesNoSmallTownThatNothingSpeaksFor() {
    assertThat(find("He spoke in [Kyoto] of [Dunwoody].").getLast().identity()).isNull();
  }

  @Test
  void findsNoPlaceInARoad() {
    assertThat(find("At [Memphis Street], [Interstate 55] and [12 Ohio Avenue].")).isEmpty();
  }

  @Test
  void marksAPlaceInTheNameOfABody() {
    List<Place> places =
        find("{Nashville Police Department} and the {University of Cincinnati} and {White Group}.");
    assertThat(words(places)).containsExactly("Nashville", "Cincinnati");
    assertThat(places).allMatch(place -> place.role() == Role.PART, "is a part");
  }

  @Test
  void readsTwentyThousandNamesWithoutRunningAway() {
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      marked.append("[Springfield").append((char) ('a' + i % 26)).append(i).append("], ");
      marked.append("[San Jose], [Georgia] ");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(find(marked.toString())).hasSize(30_000));
  }
}
