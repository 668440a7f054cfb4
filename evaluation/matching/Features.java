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
import org.hearsay.search.ClaimIndex;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.Proposed;

/// Prints what `Likeness` looks at for every pair of assertions of a ledger that the index holds for
/// candidates: both ids and the features, tab-separated; what the weights are fitted on.
///
///     javac -cp CLASSES -d DIR evaluation/matching/Features.java
///     java -cp DIR:CLASSES org.hearsay.matching.Features HOME > features.tsv
public final class Features {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]).resolve("ledger.db"))) {
      List<Proposed> all = ledger.propositions();
      Map<String, List<Proposed>> byArticle = new TreeMap<>();
      all.forEach(one -> byArticle.computeIfAbsent(one.id().article(), _ -> new ArrayList<>()).add(one));
      Map<String, Counts> counts = new HashMap<>();
      byArticle.forEach((article, ones) -> counts.put(article, Counts.of(ones, null)));
      Set<List<AssertionId>> candidates = new HashSet<>();
      try (ClaimIndex index = ClaimIndex.open(Files.createTempDirectory("features"))) {
        long turn = 0;
        for (Map.Entry<String, List<Proposed>> article : byArticle.entrySet()) {
          index.put(article.getKey(), turn++, article.getValue(), List.of());
        }
        for (Proposed one : all) {
          for (AssertionId other : index.candidates(one)) {
            candidates.add(List.of(one.id(), other));
            candidates.add(List.of(other, one.id()));
          }
        }
      }
      Matcher matcher = new Matcher();
      Likeness likeness = new Likeness();
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          Proposed one = all.get(i);
          Proposed other = all.get(j);
          if (candidates.contains(List.of(one.id(), other.id()))) {
            StringBuilder line = new StringBuilder(one.id() + "\t" + other.id());
            for (double feature :
                likeness.features(
                    matcher.traits(one),
                    counts.get(one.id().article()),
                    matcher.traits(other),
                    counts.get(other.id().article()))) {
              line.append('\t').append(feature);
            }
            out.println(line);
          }
        }
      }
    }
    out.flush();
  }
}
