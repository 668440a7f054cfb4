package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.place.Place.Role;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.junit.jupiter.api.Test;

class PlaceRolesTest {

  private static Place place(String text, String words) {
    int start = text.indexOf(words);
    return new Place(new Span(start, start + words.length()), words, null, Role.LOCATION, "");
  }

  private static List<Role> roles(String text, String source, String... places) {
    int start = text.indexOf(source);
    return PlaceRoles.withSources(
            List.of(places).stream().map(words -> place(text, words)).toList(),
            List.of(Spans.of(new Span(start, start + source.length()))),
            text)
        .stream()
        .map(Place::role)
        .toList();
  }

  @Test
  void aPlaceThatSpeaksIsASource() {
    assertThat(roles("Moscow said Kyiv was quiet.", "Moscow", "Moscow", "Kyiv"))
        .containsExactly(Role.SOURCE, Role.LOCATION);
  }

  @Test
  void twoThatSpeakTogetherAreSources() {
    assertThat(
            roles(
                "Both Paris and the Hague said so.", "Both Paris and the Hague", "Paris", "Hague"))
        .containsExactly(Role.SOURCE, Role.SOURCE);
  }

  @Test
  void whereOfficialsSpeakIsALocation() {
    assertThat(roles("Officials in Moscow said so.", "Officials in Moscow", "Moscow"))
        .containsExactly(Role.LOCATION);
  }
}
