import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Publication;
import org.hearsay.reuse.Copies;
import org.hearsay.reuse.Signature;
import org.hearsay.text.Span;

/// Looks each rewritten copy, and each article itself, up among all articles by the keys of its signature, compares it with
/// those that share the rarest keys, and prints the passages that are found: what `curve.py` counts. One line a pair:
///
///     kind  query  half  strength  found  rank  passages
///
/// `kind` is `copy` for a rewritten one, `article` for an article of the corpora, `event` for two articles of one event, which are
/// compared whatever their keys. A passage is `start,end,start,end,words,score,quotation`, the query's place first.
///
///     java -cp ledger/target/classes:reader/target/classes evaluation/reuse/Pairs.java DOCUMENTS.tsv COPIES.tsv > PAIRS.tsv
final class Pairs {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

  /// So many candidates are compared.
  private static final int CANDIDATES = 20;

  private record Document(Article article, String half, String group) {}

  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, List<String>> index = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  public static void main(String[] arguments) throws Exception {
    Pairs pairs = new Pairs();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] fields = line.split("\t", -1);
      pairs.put(new Document(article(fields[0], fields[4]), fields[1], fields[2]));
    }
    long begun = System.nanoTime();
    int compared = pairs.events();
    for (Document document : pairs.documents.values()) {
      compared += pairs.lookUp("article", document.article(), document.half(), "");
    }
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String[] fields = line.split("\t", -1);
      compared += pairs.lookUp("copy", article(fields[0], fields[5]), fields[1], fields[2]);
    }
    System.out.print(pairs.out);
    System.err.printf("%d pairs compared in %.1f s%n", compared, (System.nanoTime() - begun) / 1e9);
    System.err.printf(
        "%.1f keys an article on average, %d at most%n",
        pairs.documents.values().stream()
            .mapToInt(document -> Signature.of(document.article()).keys().size())
            .average()
            .orElse(0),
        pairs.documents.values().stream()
            .mapToInt(document -> Signature.of(document.article()).keys().size())
            .max()
            .orElse(0));
  }

  private static Article article(String id, String flat) {
    String text = flat.replace("\\n", "\n").replace("\\\\", "\\");
    List<Span> paragraphs = new ArrayList<>();
    Matcher matcher = PARAGRAPH.matcher(text);
    while (matcher.find()) {
      paragraphs.add(new Span(matcher.start(), matcher.end()));
    }
    return new Article(new ArticleId(id), Publication.UNKNOWN, null, new Body(text, paragraphs, List.of()));
  }

  private void put(Document document) {
    String id = document.article().id().value();
    documents.put(id, document);
    for (String key : Signature.of(document.article()).keys()) {
      index.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
    }
  }

  /// Compares all articles of one event with each other.
  private int events() {
    int compared = 0;
    Map<String, List<Document>> groups =
        documents.values().stream().collect(Collectors.groupingBy(Document::group, LinkedHashMap::new, Collectors.toList()));
    for (List<Document> group : groups.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          print("event", group.get(i).article(), group.get(i).half(), "", group.get(j).article(), 0);
          compared++;
        }
      }
    }
    return compared;
  }

  /// Compares an article with those that share the rarest keys with it.
  private int lookUp(String kind, Article query, String half, String strength) {
    Map<String, Double> shared = new HashMap<>();
    for (String key : Signature.of(query).keys()) {
      List<String> holders = index.getOrDefault(key, List.of());
      double rarity = Math.log1p((double) documents.size() / Math.max(1, holders.size()));
      holders.forEach(id -> shared.merge(id, rarity, Double::sum));
    }
    shared.remove(query.id().value());
    List<String> ranked = new ArrayList<>(shared.keySet());
    Collections.sort(ranked, Comparator.comparing((String id) -> -shared.get(id)).thenComparing(id -> id));
    int rank = 0;
    for (String id : ranked.subList(0, Math.min(CANDIDATES, ranked.size()))) {
      print(kind, query, half, strength, documents.get(id).article(), ++rank);
    }
    return rank;
  }

  private void print(String kind, Article query, String half, String strength, Article found, int rank) {
    Copies copies = Copies.between(query, found);
    String passages =
        copies.passages().stream()
            .map(
                p ->
                    p.one().start() + "," + p.one().end() + "," + p.other().start() + "," + p.other().end() + "," + p.words() + ","
                        + p.score() + "," + p.quotation())
            .collect(Collectors.joining(";"));
    out.append(String.join("\t", kind, query.id().value(), half, strength, found.id().value(), "" + rank, passages)).append("\n");
  }
}
