import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Furniture;
import org.hearsay.article.Publication;
import org.hearsay.story.Stories;
import org.hearsay.story.Story;
import org.hearsay.story.StoryDigest;

/// Groups ECB+'s articles by story, a part of the topics at a time, and prints B-cubed precision, recall and F: for each
/// article the share of its group that tells its story, and the share of its story that is in its group, each averaged over
/// all articles; F is of the two averages. Of a document nothing but its text is used. README.md says how the parts were made.
///
///     java -cp JAR evaluation/story/StoryScore.java tuning|held-back|samples [--list]
final class StoryScore {
  private static final JsonMapper MAPPER = new JsonMapper();

  private StoryScore() {}

  private record Document(int topic, String story, StoryDigest digest) {}

  private record Score(double precision, double recall) {
    double f() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  public static void main(String[] arguments) throws Exception {
    List<Document> documents = documents();
    boolean list = arguments.length > 1 && arguments[1].equals("--list");
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "tuning" -> print("two thirds", documents, document -> document.topic % 3 != 0, list);
      case "held-back" -> print("held-back third", documents, document -> document.topic % 3 == 0, list);
      case "samples" -> samples(documents);
      default -> {
        System.err.println("StoryScore tuning|held-back|samples [--list]");
        System.exit(2);
      }
    }
  }

  /// The two thirds in pieces: each topic alone, and all of three topics that follow each other. A group must not depend on
  /// how many other stories are there.
  private static void samples(List<Document> documents) {
    List<Integer> topics =
        new ArrayList<>(new TreeSet<>(documents.stream().map(Document::topic).filter(topic -> topic % 3 != 0).toList()));
    for (int many : new int[] {1, 3, 11}) {
      double f = 0;
      for (int i = 0; i < topics.size(); i++) {
        Set<Integer> some = new HashSet<>();
        for (int j = 0; j < many; j++) {
          some.add(topics.get((i + j) % topics.size()));
        }
        List<Document> part = documents.stream().filter(document -> some.contains(document.topic)).toList();
        f += score(part, stories(part)).f() / topics.size();
      }
      System.out.printf(Locale.ROOT, "two thirds, %d topics at a time: F %.2f on average%n", many, f);
    }
  }

  private static void print(String name, List<Document> documents, Predicate<Document> wanted, boolean list) {
    List<Document> part = documents.stream().filter(wanted).toList();
    long begun = System.nanoTime();
    List<Story> stories = stories(part);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Score score = score(part, stories);
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles, %d stories in %d groups: P %.2f R %.2f F %.2f (%.2f s)%n",
        name,
        part.size(),
        part.stream().map(Document::story).distinct().count(),
        stories.size(),
        score.precision(),
        score.recall(),
        score.f(),
        seconds);
    if (list) {
      Map<String, String> gold = new HashMap<>();
      part.forEach(document -> gold.put(document.digest.article().value(), document.story));
      for (Story story : stories) {
        Map<String, Integer> told = new TreeMap<>();
        story.articles().forEach(article -> told.merge(gold.get(article.value()), 1, Integer::sum));
        System.out.println(told + " " + String.join(" ", story.marks()));
      }
    }
  }

  private static List<Story> stories(List<Document> part) {
    return Stories.group(part.stream().map(Document::digest).toList());
  }

  private static Score score(List<Document> part, List<Story> stories) {
    Map<String, Integer> groups = new HashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      for (ArticleId article : stories.get(i).articles()) {
        groups.put(article.value(), i);
      }
    }
    Map<Integer, Integer> inGroup = new HashMap<>();
    Map<String, Integer> inStory = new HashMap<>();
    Map<String, Integer> inBoth = new HashMap<>();
    for (Document document : part) {
      int group = groups.get(document.digest.article().value());
      inGroup.merge(group, 1, Integer::sum);
      inStory.merge(document.story, 1, Integer::sum);
      inBoth.merge(group + " " + document.story, 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Document document : part) {
      int group = groups.get(document.digest.article().value());
      double both = inBoth.get(group + " " + document.story);
      precision += both / inGroup.get(group);
      recall += both / inStory.get(document.story);
    }
    return new Score(100 * precision / part.size(), 100 * recall / part.size());
  }

  private static List<Document> documents() throws Exception {
    Path file = Path.of(System.getenv().getOrDefault("HEARSAY_SHARED", "../shared"), "corpora", "ecbplus.train.jsonl.gz");
    Furniture furniture = new Furniture();
    List<Document> documents = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = MAPPER.readTree(line);
        String text = document.required("text").textValue();
        Article article =
            new Article(
                new ArticleId(document.required("id").textValue()),
                Publication.UNKNOWN,
                null,
                new Body(text, furniture.paragraphs(text), List.of()));
        documents.add(
            new Document(
                document.required("topic").intValue(),
                document.required("subtopic").textValue(),
                StoryDigest.of(article)));
      }
    }
    return documents;
  }
}
