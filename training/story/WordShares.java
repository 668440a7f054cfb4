// SPDX-License-Identifier: Apache-2.0
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Furniture;
import org.hearsay.article.Publication;
import org.hearsay.story.StoryDigest;

/// Counts how many of a thousand news articles have a word, for word-shares.txt in the ledger, and prints that file. Two
/// collections are counted, national politics on the one side, local news and news of diseases on the other; a word is
/// only as common as it is in the one that has it less: "trump" and "virus" are subjects and not common words. The corpora
/// lie in ../shared beside the repository, or in the folder that HEARSAY_SHARED names.
///
///     java -cp desk/target/hearsay-desk-*.jar training/story/WordShares.java > word-shares.txt
final class WordShares {
  /// Rarer words are left out: of a thousand articles.
  private static final int RAREST = 3;

  private static final JsonMapper MAPPER = new JsonMapper();

  private WordShares() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Double> politics = shares(List.of("polnear"));
    Map<String, Double> other = shares(List.of("lgl", "geovirus"));
    Map<Integer, TreeSet<String>> words = new TreeMap<>(Comparator.reverseOrder());
    politics.forEach((word, share) -> {
      int least = (int) Math.rint(1000 * Math.min(share, other.getOrDefault(word, 0.0)));
      if (least >= RAREST) {
        words.computeIfAbsent(least, _ -> new TreeSet<>()).add(word);
      }
    });
    System.out.println("# How many of a thousand news articles have a word among their first four hundred; rarer words are left out.");
    System.out.println("# Origin: counted by training/story/WordShares.java over PolNeAR's, LGL's and GeoVirus' articles; of two collections the lesser share.");
    words.forEach((share, alike) -> System.out.println(share + ": " + String.join(" ", alike)));
  }

  private static Map<String, Double> shares(List<String> corpora) throws Exception {
    String shared = System.getenv().getOrDefault("HEARSAY_SHARED", "../shared");
    Furniture furniture = new Furniture();
    Map<String, Integer> counts = new HashMap<>();
    int articles = 0;
    for (String corpus : corpora) {
      Path file = Path.of(shared, "corpora", corpus + ".train.jsonl.gz");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode document = MAPPER.readTree(line);
          String text = document.required("text").textValue();
          Article article =
              new Article(
                  new ArticleId(corpus + articles),
                  Publication.UNKNOWN,
                  document.path("title").textValue(),
                  new Body(text, furniture.paragraphs(text), List.of()));
          StoryDigest.of(article).words().keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
          articles++;
        }
      }
    }
    Map<String, Double> shares = new HashMap<>();
    double all = articles;
    counts.forEach((word, count) -> shares.put(word, count / all));
    return shares;
  }
}
