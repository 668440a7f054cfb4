package org.hearsay.matching;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.search.ClaimIndex;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.Proposed;

/// Prints what `Likeness` looks at, for every pair of assertions of one story and every other pair that the index holds for
/// candidates: both ids, whether they are of one story, and the features, tab-separated; what the weights are fitted on. Articles are
/// of one story if their ids, as they were given, are the same up to the last underscore (`s1_3_a`); with `all`, all of them.
///
///     javac -cp CLASSES -d DIR evaluation/matching/Features.java
///     java -cp DIR:CLASSES org.hearsay.matching.Features HOME [all] > features.tsv
public final class Features {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean all = arguments.length > 1 && arguments[1].equals("all");
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]).resolve("ledger.db"))) {
      Map<String, String> stories = new HashMap<>();
      for (ArticleFacts facts : ledger.facts()) {
        stories.put(facts.article(), all ? "" : facts.given().replaceFirst("_[^_]*$", ""));
      }
      Map<String, List<Proposed>> byArticle = new TreeMap<>();
      ledger.propositions().forEach(one -> byArticle.computeIfAbsent(one.id().article(), _ -> new ArrayList<>()).add(one));
      Map<String, Counts> counts = new HashMap<>();
      byArticle.forEach((article, ones) -> counts.put(article, Counts.of(article, ones, null)));
      Matcher matcher = new Matcher();
      List<Traits> traits = byArticle.values().stream().flatMap(List::stream).map(matcher::traits).toList();
      Set<List<AssertionId>> candidates = candidates(byArticle);
      Likeness likeness = new Likeness();
      for (int i = 0; i < traits.size(); i++) {
        for (int j = i + 1; j < traits.size(); j++) {
          Traits one = traits.get(i);
          Traits other = traits.get(j);
          boolean story = stories.get(one.article()).equals(stories.get(other.article()));
          if (story || candidates.contains(List.of(one.id(), other.id()))) {
            Locality locality =
                one.article().equals(other.article())
                    ? Locality.within(counts.get(one.article()))
                    : Locality.between(counts.get(one.article()), counts.get(other.article()), false);
            StringBuilder line =
                new StringBuilder(one.id() + "\t" + other.id() + "\t" + (story ? 1 : 0));
            for (double feature : likeness.features(one, other, locality)) {
              line.append('\t').append(feature);
            }
            out.println(line);
          }
        }
      }
    }
    out.flush();
  }

  /// Both ways round.
  private static Set<List<AssertionId>> candidates(Map<String, List<Proposed>> byArticle) throws Exception {
    Set<List<AssertionId>> candidates = new HashSet<>();
    try (ClaimIndex index = ClaimIndex.open(Files.createTempDirectory("features"))) {
      long turn = 0;
      for (Map.Entry<String, List<Proposed>> article : byArticle.entrySet()) {
        index.put(article.getKey(), turn++, article.getValue(), List.of());
      }
      for (List<Proposed> article : byArticle.values()) {
        for (Proposed one : article) {
          for (ClaimIndex.Candidate other : index.candidates(one)) {
            candidates.add(List.of(one.id(), other.id()));
            candidates.add(List.of(other.id(), one.id()));
          }
        }
      }
    }
    return candidates;
  }
}
