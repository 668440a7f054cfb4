package org.hearsay.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Tells places that speak from places where something is: in "Moscow said" and "Paris and London
/// warned" the whole source of an attribution is names of places, so a government speaks and no
/// place is meant. In "officials in Moscow said" it is a place. Nothing is dropped: the gold of
/// toponyms counts both, and a map leaves the sources out.
public final class PlaceRoles {
  /// What may stand beside the names of places in a source that is nothing else.
  private static final Pattern FILLER =
      Pattern.compile("(?i)\\b(?:the|and|or|both|but|also)\\b|[^\\p{L}\\p{N}]+");

  private PlaceRoles() {}

  /// The places, those that are sources marked so.
  ///
  /// @param places in text order, none overlapping another
  /// @param sources the sources of the attributions of the same text
  public static List<Place> withSources(List<Place> places, List<Spans> sources, String text) {
    List<Place> marked = new ArrayList<>(places);
    for (Spans source : sources) {
      List<Integer> inside = inside(marked, source);
      if (!inside.isEmpty() && isNothingElse(marked, inside, source, text)) {
        inside.forEach(i -> marked.set(i, marked.get(i).withRole(Place.Role.SOURCE)));
      }
    }
    return List.copyOf(marked);
  }

  private static List<Integer> inside(List<Place> places, Spans source) {
    List<Integer> inside = new ArrayList<>();
    for (Span piece : source.pieces()) {
      int low = 0;
      int high = places.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (places.get(middle).span().start() < piece.start()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (int i = low; i < places.size() && piece.contains(places.get(i).span()); i++) {
        inside.add(i);
      }
    }
    return inside;
  }

  private static boolean isNothingElse(
      List<Place> places, List<Integer> inside, Spans source, String text) {
    StringBuilder rest = new StringBuilder();
    for (Span piece : source.pieces()) {
      int at = piece.start();
      for (int i : inside) {
        Span place = places.get(i).span();
        if (piece.contains(place)) {
          rest.append(text, at, place.start()).append(' ');
          at = place.end();
        }
      }
      rest.append(text, at, piece.end()).append(' ');
    }
    return FILLER.matcher(rest).replaceAll("").isEmpty();
  }
}
