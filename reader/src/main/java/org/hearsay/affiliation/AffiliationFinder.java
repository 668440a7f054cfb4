package org.hearsay.affiliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentences;
import org.jspecify.annotations.Nullable;

/// Finds what an English text says about who belongs to whom: "Defence Minister Jan Berg", "the
/// Forces’ Center for Tides", "operated by the port". It tells what stands there, sentence by
/// sentence; that two sentences contradict each other is not its business, and a word that is not
/// there is not guessed ("Kremlin spokesman" does not make the Kremlin a part of anything).
///
/// Immutable; threads may share it.
public final class AffiliationFinder {
  private final Bodies bodies = new Bodies();
  private final OfficeRules officeRules = new OfficeRules(bodies);
  private final BodyRules bodyRules = new BodyRules(bodies);
  private final NationalBodies nationalBodies = new NationalBodies(bodies);

  /// The affiliations of a text, in text order, each once in a sentence.
  ///
  /// @param mentions the names of the text, in order
  public List<Affiliation> affiliations(Sentences sentences, List<Mention> mentions) {
    return affiliations(sentences, mentions, KnownBodies.of(mentions, null));
  }

  /// The same, where more is known than the text's own names: those of the article that it heads,
  /// the outlet.
  ///
  /// @param known the bodies that descriptions may mean
  public List<Affiliation> affiliations(
      Sentences sentences, List<Mention> mentions, KnownBodies known) {
    Descriptions descriptions = new Descriptions(sentences, known);
    List<Affiliation> all = new ArrayList<>();
    for (Line line : Line.all(sentences, descriptions.among(mentions))) {
      all.addAll(in(line));
    }
    all.sort(Comparator.comparing(Affiliation::span));
    return List.copyOf(new Portfolios(known, descriptions.offices()).placed(all));
  }

  private List<Affiliation> in(Line line) {
    List<Affiliation> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Mention name = line.startsName(i) ? line.name(i) : null;
      if (name == null || name.type() == null) {
        add(found, nationalBodies.unnamed(line, i));
      } else if (name.type() == Mention.Type.PERSON) {
        found.addAll(officeRules.around(line, i));
      } else if (Bodies.isOrganised(name)) {
        found.addAll(bodyRules.around(line, i));
        add(found, nationalBodies.named(line, i));
      }
    }
    return distinct(found);
  }

  private static void add(List<Affiliation> found, @Nullable Affiliation one) {
    if (one != null) {
      found.add(one);
    }
  }

  /// One of each member, body and title; the first rule that spoke wins.
  private static List<Affiliation> distinct(List<Affiliation> found) {
    Set<List<Object>> seen = new HashSet<>();
    List<Affiliation> kept = new ArrayList<>();
    for (Affiliation one : found) {
      List<Object> key = new ArrayList<>(List.of(one.kind(), one.member().id()));
      key.add(one.body() == null ? "" : one.body().id());
      key.add(one.office() == null ? "" : one.office().title());
      if (seen.add(key)) {
        kept.add(one);
      }
    }
    return kept;
  }
}
