package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;
import org.junit.jupiter.api.Test;

class BuiltInGazetteerTest {
  private final Gazetteer gazetteer = new BuiltInGazetteer();

  @Test
  void findsEveryHundredthPlaceByItsOwnName() {
    PackedPlaces places = PackedPlaces.read();
    for (int i = 300; i < places.count(); i += 100) {
      Entry entry = places.entry(i);
      List<Entry> found = gazetteer.named(PlaceKey.of(entry.name()));
      assertThat(found.contains(entry) || found.size() == Gazetteer.MOST).as(entry.name()).isTrue();
    }
  }

  @Test
  void knowsEachCountryOfTheStandardButTheUninhabited() {
    for (String code : Locale.getISOCountries()) {
      if (!List.of("BV", "HM").contains(code)) {
        assertThat(gazetteer.country(code)).as(code).isNotNull();
      }
    }
    assertThat(gazetteer.country("XK")).isNotNull();
    assertThat(gazetteer.country("ZZ")).isNull();
  }

  @Test
  void saysWhatHoldsATown() {
    Entry knoxville = gazetteer.named("knoxville").getFirst();
    Entry tennessee =
        gazetteer.named("tennessee").stream()
            .filter(entry -> entry.kind() == Kind.REGION)
            .findFirst()
            .orElseThrow();
    assertThat(knoxville.within().country()).isEqualTo("US");
    assertThat(knoxville.within().region()).isEqualTo(tennessee.within().region());
    assertThat(knoxville.size().population()).isBetween(100_000L, 300_000L);
  }

  @Test
  void findsNothingUnderNoName() {
    assertThat(gazetteer.named("")).isEmpty();
    assertThat(gazetteer.named("\uFFFF")).isEmpty();
    assertThat(gazetteer.named("zzzzzzzzzz")).isEmpty();
    assertThat(gazetteer.named("a".repeat(100_000))).isEmpty();
  }
}
