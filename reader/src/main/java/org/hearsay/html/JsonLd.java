package org.hearsay.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a page's JSON-LD says of the article: of the schema.org objects of an article type, outside
/// of lists of other articles, the one that bears the page's headline or says most. Scripts that
/// are no JSON are skipped. Immutable.
final class JsonLd {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /// Where other articles are listed.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "itemListElement",
          "hasPart",
          "isPartOf",
          "relatedLink",
          "citation",
          "liveBlogUpdate",
          "isBasedOn",
          "mentions",
          "comment",
          "significantLink");

  private static final Set<String> PAGES =
      Set.of("WebPage", "MedicalWebPage", "Recipe", "Review", "ClaimReview", "HowTo");

  /// Above what the facts of any other object come to.
  private static final int ARTICLE = 20;

  private static final Pattern ADDRESS_ENDS = Pattern.compile("^https?://(?:www\\.)?|[?#].*$|/$");

  /// More objects than any honest page has.
  private static final int MOST_OBJECTS = 5_000;

  /// In units: of all that the page prints as headlines so much is compared with each object.
  private static final int LONGEST_HEADS = 5_000;

  /// What hides a script from browsers that no longer exist. Nothing in it is tried twice, so that
  /// a megabyte of blanks is passed over once.
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*+(?:<!--|//\\s*+<!\\[CDATA\\[|/\\*\\s*+<!\\[CDATA\\[\\s*+\\*/)"
              + "|(?:-->|//\\s*+\\]\\]>)\\s*+;?+\\s*+$");

  private final @Nullable JsonNode article;
  private final Map<String, JsonNode> byId;
  private final List<String> crumbs;

  private JsonLd(@Nullable JsonNode article, Map<String, JsonNode> byId, List<String> crumbs) {
    this.article = article;
    // No Map.copyOf: its look-up is slow where a page gives all ids one hash.
    this.byId = Collections.unmodifiableMap(byId);
    this.crumbs = List.copyOf(crumbs);
  }

  /// @param heads the page's `<title>` and its headings
  /// @param address the page's own, null where it is not known
  static JsonLd of(List<String> scripts, String heads, @Nullable String address) {
    Map<String, JsonNode> byId = new HashMap<>();
    List<JsonNode> objects = new ArrayList<>();
    for (String script : scripts) {
      collect(parsed(script), objects, byId);
    }
    String folded = beginning(heads).toLowerCase(Locale.ROOT);
    JsonNode best = null;
    int most = -1;
    for (JsonNode object : objects) {
      int facts = worth(object, folded, address);
      if (facts > most) {
        best = object;
        most = facts;
      }
    }
    return new JsonLd(best, byId, crumbs(objects));
  }

  private static int worth(JsonNode object, String heads, @Nullable String address) {
    Set<String> types = types(object);
    if (types.stream().anyMatch(JsonLd::isArticle)) {
      return ARTICLE + facts(object, heads, address);
    }
    // A page that is described as no article at all may still have an author and a date.
    return types.stream().anyMatch(PAGES::contains) ? facts(object, heads, address) : -1;
  }

  private static List<String> crumbs(List<JsonNode> objects) {
    for (JsonNode object : objects) {
      if (types(object).contains("BreadcrumbList")) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : each(object.path("itemListElement"))) {
          String name = item.path("name").asText("");
          names.add(name.isBlank() ? item.path("item").path("name").asText("") : name);
        }
        return names;
      }
    }
    return List.of();
  }

  /// The names of a trail of breadcrumbs, from the outlet down; empty where there is none.
  List<String> crumbs() {
    return crumbs;
  }

  private static String beginning(String heads) {
    return heads.substring(0, Math.min(heads.length(), LONGEST_HEADS));
  }

  private static JsonNode parsed(String script) {
    try {
      JsonNode node = MAPPER.readTree(WRAPPING.matcher(script).replaceAll("").strip());
      return node == null ? MAPPER.missingNode() : node;
    } catch (JsonProcessingException broken) {
      return MAPPER.missingNode();
    }
  }

  /// All objects from the top down, without those that stand in lists of other articles.
  private static void collect(JsonNode root, List<JsonNode> objects, Map<String, JsonNode> byId) {
    Deque<JsonNode> waiting = new ArrayDeque<>();
    waiting.add(root);
    while (!waiting.isEmpty() && objects.size() < MOST_OBJECTS) {
      JsonNode node = waiting.remove();
      if (node.isArray()) {
        node.forEach(waiting::add);
      } else if (node.isObject()) {
        objects.add(node);
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) {
          byId.putIfAbsent(id, node);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          if (!ELSEWHERE.contains(field.getKey())) {
            waiting.add(field.getValue());
          }
        }
      }
    }
  }

  private static Set<String> types(JsonNode object) {
    return texts(object.path("@type")).stream()
        .map(type -> type.substring(type.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
  }

  /// How many of the facts that we look for an object has: of two articles the fuller one is meant,
  /// unless the other's address or headline is the page's.
  private static int facts(JsonNode object, String heads, @Nullable String address) {
    int facts = 0;
    for (String name : List.of("headline", "datePublished", "author", "publisher")) {
      facts += object.hasNonNull(name) ? 1 : 0;
    }
    if (address != null && addresses(object).contains(bare(address))) {
      facts += 5;
    }
    String headline = object.path("headline").asText("").strip().toLowerCase(Locale.ROOT);
    return !headline.isEmpty() && heads.contains(headline) ? facts + 5 : facts;
  }

  private static Set<String> addresses(JsonNode object) {
    JsonNode main = object.path("mainEntityOfPage");
    return Stream.of(object.path("url"), object.path("@id"), main, main.path("@id"))
        .map(node -> bare(node.asText("")))
        .collect(Collectors.toSet());
  }

  private static String bare(String address) {
    return ADDRESS_ENDS.matcher(address).replaceAll("");
  }

  /// The text of a field of the article, null where it has none.
  @Nullable String text(String field) {
    List<String> texts = article == null ? List.of() : texts(article.path(field));
    return texts.isEmpty() ? null : texts.getFirst();
  }

  /// The names of the things (persons, organisations) in a field of the article.
  List<String> names(String field) {
    if (article == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (JsonNode node : each(article.path(field))) {
      if (node.isTextual()) {
        names.add(node.asText());
      } else {
        names.addAll(texts(resolved(node).path("name")));
      }
    }
    return names.stream().filter(name -> !name.isBlank()).collect(Collectors.toList());
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode whole = byId.get(node.path("@id").asText(""));
    return node.has("name") || whole == null ? node : whole;
  }

  private static List<String> texts(JsonNode node) {
    return each(node).stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static List<JsonNode> each(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node);
    }
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode one : node) {
      all.add(one);
    }
    return all;
  }
}
