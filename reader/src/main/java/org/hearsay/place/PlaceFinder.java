package org.hearsay.place;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.language.Countries;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentences;
import org.hearsay.place.Place.Identity;
import org.hearsay.place.Place.Precision;
import org.jspecify.annotations.Nullable;

/// Finds the toponyms of an English text and resolves them by a gazetteer and what the article says
/// besides: see `Resolver`. A toponym that is not resolved stays, with nothing guessed. Demonyms
/// ("Iranian") are no toponyms. Offsets are UTF-16.
///
/// Immutable; threads may share it.
public final class PlaceFinder {
  private final Countries countries = new Countries();
  private final ToponymFinder toponymFinder = new ToponymFinder();
  private final Gazetteer gazetteer;

  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The places in text order, none overlapping another.
  ///
  /// @param known of the same article, for a name that it has already
  public List<Place> places(
      Sentences sentences, List<Mention> mentions, Origin origin, KnownPlaces known) {
    Atlas atlas = new Atlas(gazetteer, countries);
    List<Toponym> toponyms = toponymFinder.toponyms(sentences, mentions, atlas);
    List<Resolver.@Nullable Sense> senses =
        new Resolver(atlas, origin).senses(toponyms, sentences.text());
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < toponyms.size(); i++) {
      Place place = place(toponyms.get(i), senses.get(i), sentences.text());
      places.add(known.like(place, sentences.text()));
    }
    return places;
  }

  private static Place place(Toponym toponym, Resolver.@Nullable Sense sense, String text) {
    if (sense == null) {
      return new Place(toponym.span(), toponym.span().of(text), null, toponym.role(), "unresolved");
    }
    Gazetteer.Entry entry = sense.entry();
    return new Place(
        toponym.span(),
        entry.name(),
        new Identity(entry.geonames(), entry.within().country(), entry.point(), precision(entry)),
        toponym.role(),
        sense.rule());
  }

  private static Precision precision(Gazetteer.Entry entry) {
    return switch (entry.kind()) {
      case COUNTRY -> Precision.COUNTRY;
      case REGION, DISTRICT -> Precision.REGION;
      case CITY -> Precision.CITY;
      case POINT -> Precision.POINT;
      case AREA -> Precision.AREA;
    };
  }
}
