package org.hearsay.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Pages of some megabytes, each made to be slow or large in one way: for the tree, for the
/// patterns and the searches in this package, and for what is kept of a page. Made one at a time,
/// when asked for.
final class HugePages {
  private static final int MANY = 100_000;
  private static final int MEGABYTE = 1_000_000;
  private static final String SENTENCE =
      "<p>The harbour board said on Monday that it had ordered a second crane for the port.</p>";
  private static final String ARTICLE = "<article>" + SENTENCE.repeat(6) + "</article>";

  private HugePages() {}

  /// The pages by name.
  static Map<String, Supplier<String>> all() {
    Map<String, Supplier<String>> pages = new LinkedHashMap<>();
    trees(pages);
    attributes(pages);
    markup(pages);
    patterns(pages);
    json(pages);
    links(pages);
    text(pages);
    return pages;
  }

  private static void trees(Map<String, Supplier<String>> pages) {
    for (String tag :
        List.of(
            "div",
            "b",
            "ul><li",
            "a href=/x",
            "blockquote",
            "table><tr><td",
            "svg><desc",
            "template",
            "form",
            "select",
            "nobr",
            "button",
            "font size=1",
            "dl><dd",
            "section",
            "frameset",
            "object",
            "ruby><rt",
            "math><mi")) {
      pages.put("100,000 levels of " + tag, () -> ("<" + tag + ">").repeat(MANY) + ARTICLE);
    }
    for (String element :
        List.of(
            "<h1>a - b | c</h1>",
            "<time datetime='no day'>x</time>",
            "<meta name=author content='Anne B.'>",
            "<meta name=m property=og:title content='T'>",
            "<script>x</script>",
            "<script type='application/ld+json'>{\"@type\":\"Article\"}</script>",
            "<article><p>Word.</article>",
            "<aside class=related>a</aside>",
            "<link rel=canonical href=/x>",
            "<link rel=canonical href='javascript:x'>",
            "<li>Word",
            "<p hidden>A sentence that nobody sees, though it stops.</p>",
            "<p style='display : none'>A sentence that nobody sees, though it stops.",
            "<table><tr><td>x",
            "<table><b>x",
            "</p>",
            "<p>x",
            "<br>x",
            "<a>x",
            "<b><p>x",
            "<title>x</title>",
            "<base href=/x>",
            "<span itemprop=author><i itemprop=name>A</i></span>",
            "<div class=byline><a>Anne",
            "<template>x</template>",
            "<option>x",
            "<form><input>",
            "<image>",
            "<svg><desc><p>",
            "<body class=x>")) {
      pages.put("100,000 siblings " + element, () -> ARTICLE + element.repeat(MANY) + ARTICLE);
    }
    pages.put("a million line breaks", () -> ARTICLE + "<br>".repeat(MEGABYTE) + ARTICLE);
    pages.put(
        "breaks deep in inline elements",
        () -> "<b>".repeat(500) + "<br><br>x".repeat(MANY) + ARTICLE);
    pages.put(
        "links deep in elements",
        () -> "<div class=x>".repeat(500) + "<a href=/y>x</a>".repeat(MANY) + ARTICLE);
    pages.put(
        "names deep in elements",
        () -> "<div itemprop=x>".repeat(500) + "<i itemprop=name>x</i>".repeat(MANY) + ARTICLE);
  }

  private static void attributes(Map<String, Supplier<String>> pages) {
    for (String name :
        List.of(
            "class",
            "id",
            "style",
            "itemprop",
            "datetime",
            "role",
            "lang",
            "hidden",
            "aria-hidden")) {
      pages.put(
          "a megabyte of " + name,
          () -> {
            String value = filled("a byline aB  : 2020-01-0", MEGABYTE);
            return "<html %1$s='%2$s'><div %1$s='%2$s'><time>%3$s%4$s"
                .formatted(name, value, ARTICLE, "<a>x".repeat(10_000));
          });
    }
    pages.put(
        "a long class above many links",
        () ->
            "<div class='"
                + filled("bylin ", MEGABYTE)
                + "'>"
                + "<a href=/x>y</a> ".repeat(MANY)
                + ARTICLE);
    pages.put(
        "a hundred thousand attributes",
        () -> {
          StringBuilder page = new StringBuilder("<div");
          for (int i = 0; i < MANY; i++) {
            page.append(" a").append(i).append("=b");
          }
          return page.append('>').append(ARTICLE).toString();
        });
  }

  private static void markup(Map<String, Supplier<String>> pages) {
    for (String part :
        List.of(
            "<",
            "</",
            "<!",
            "<!--",
            "<!-- -->",
            "<![CDATA[",
            "<?",
            "&",
            "&#",
            "&#x",
            "&amp",
            "&amp;",
            "&notit;",
            "\0",
            "\uFEFF",
            "\uD83D\uDE00",
            "<a ",
            "<a b='",
            "<p/",
            "<script>",
            "<script><!--",
            "<textarea>",
            "<title>",
            "<style>",
            "<plaintext>",
            "<noscript>",
            "]]>",
            "<xmp>",
            "<select><option>",
            "</br>",
            "<a\0b>",
            "\u202E",
            "&nbsp;",
            "\u3000")) {
      pages.put("a megabyte of " + part, () -> ARTICLE + filled(part, MEGABYTE) + ARTICLE);
    }
  }

  private static void patterns(Map<String, Supplier<String>> pages) {
    pages.put(
        "a declaration of nothing but blanks",
        () -> "<meta".repeat(100) + "charset=" + " ".repeat(7_600) + "<" + ARTICLE);
    pages.put("declarations without a name", () -> filled("<meta charset=\"  ", 8_000) + ARTICLE);
    for (String part :
        List.of(
            "-",
            "| ",
            " - ",
            " -",
            "- a ",
            "a ",
            "«",
            " |",
            "word ",
            ", ",
            " and ",
            "by ",
            "(",
            "( )",
            "( ",
            "@",
            "2020-01-01 ",
            "1.",
            "1 jan ",
            "+0100",
            "/2020/01",
            "&amp;",
            "\t")) {
      pages.put(
          "a megabyte of '" + part + "' in titles, names and dates",
          () -> {
            String value = filled(part, MEGABYTE / 4);
            return "<title>"
                + value
                + "x | Paper</title><meta property=og:site_name content='Paper'>"
                + "<meta name=author content='"
                + value
                + "x'><meta name=date content='"
                + value
                + "x'><meta property=og:title content='"
                + value
                + "x'><link rel=canonical href='https:/"
                + "/x.example/"
                + value
                + "x'><h1>a - b</h1>".repeat(20)
                + "<h1>"
                + value
                + "x</h1><div class=byline><a rel=author>"
                + value
                + "x</a></div><time datetime='"
                + value
                + "x'>"
                + value
                + "x</time>"
                + ARTICLE;
          });
    }
    for (String part : List.of("-", "| ", " - ", "» ")) {
      pages.put(
          "a megabyte of '" + part + "' in the one title",
          () -> "<title>" + filled(part, MEGABYTE) + "x | Paper</title>" + ARTICLE);
    }
    pages.put(
        "a title of a million different words",
        () -> {
          StringBuilder page = new StringBuilder("<title>");
          for (int i = 0; i < MEGABYTE / 2; i++) {
            page.append("w").append(i).append(' ');
          }
          return page.append("</title>")
              .append("<h1>w1 w2 w3</h1>".repeat(20))
              .append(ARTICLE)
              .toString();
        });
    for (String words :
        List.of(
            "highlight it press select it hit ",
            "get in your ",
            "subscribe to our ",
            "join us x ",
            "can be reached at x @",
            "!",
            "read more: ",
            "published 20",
            "contact @@",
            "related ")) {
      pages.put(
          "paragraphs of '" + words + "'",
          () -> ARTICLE + ("<p>" + filled(words, 245) + "</p>").repeat(10_000) + ARTICLE);
    }
    pages.put(
        "the same headline many times",
        () -> "<p>A headline here</p><p>Read also:</p>".repeat(MANY));
  }

  private static void json(Map<String, Supplier<String>> pages) {
    put(pages, "a comment's end before blanks", () -> "{} -->" + " ".repeat(MEGABYTE) + "x");
    put(pages, "many ends of comments", () -> filled("-->", MEGABYTE) + "x");
    put(pages, "slashes before blanks", () -> "/".repeat(MEGABYTE / 2) + " ".repeat(MEGABYTE / 2));
    put(pages, "slashes and blanks", () -> filled("// ", MEGABYTE));
    put(pages, "blanks", () -> " ".repeat(MEGABYTE));
    put(pages, "comments", () -> filled("/**/", MEGABYTE) + "{}");
    put(pages, "lists in lists", () -> "[".repeat(MEGABYTE));
    put(pages, "objects in objects", () -> "{\"a\":".repeat(MEGABYTE / 5));
    put(
        pages,
        "many lists in lists",
        () -> "[" + ("[".repeat(900) + "]".repeat(900) + ",").repeat(500) + "0]");
    put(pages, "a list of numbers", () -> "[" + "0,".repeat(MEGABYTE) + "0]");
    put(
        pages,
        "a number of a million digits",
        () -> "{\"@type\":\"Article\",\"headline\":" + "1".repeat(MEGABYTE) + "}");
    put(
        pages,
        "a number too large",
        () -> "{\"@type\":\"Article\",\"headline\":1e999999999,\"datePublished\":-1e-999999999}");
    put(
        pages,
        "types without end",
        () -> "{\"@type\":[" + "\"Article\",".repeat(MANY) + "\"x\"],\"headline\":\"x\"}");
    put(
        pages,
        "a hundred thousand authors",
        () ->
            "{\"@type\":\"Article\",\"author\":["
                + "{\"name\":\"Anne Berg\"},".repeat(MANY)
                + "0]}");
    put(
        pages,
        "articles that name each other",
        () ->
            "["
                + ("{\"@id\":\"#a\",\"@type\":\"Article\",\"author\":{\"@id\":\"#b\"}},"
                        + "{\"@id\":\"#b\",\"author\":{\"@id\":\"#a\"}},")
                    .repeat(10_000)
                + "0]");
    put(pages, "ids of one hash", () -> objects("@id"));
    put(pages, "fields of one hash", () -> fields());
    pages.put(
        "headlines that nearly stand in the title",
        () ->
            "<title>"
                + "a".repeat(MEGABYTE / 4)
                + "</title><script type='application/ld+json'>["
                + ("{\"@type\":\"Article\",\"headline\":\"" + "a".repeat(90) + "b\"},")
                    .repeat(19_000)
                + "0]</script>"
                + ARTICLE);
    pages.put(
        "a headline as long as the title",
        () ->
            "<title>"
                + "a".repeat(MEGABYTE)
                + "</title><script type='application/ld+json'>"
                + "{\"@type\":\"Article\",\"headline\":\""
                + "a".repeat(MEGABYTE / 2)
                + "b\"}</script>"
                + ARTICLE);
  }

  private static void put(Map<String, Supplier<String>> pages, String name, Supplier<String> json) {
    pages.put(
        "JSON: " + name,
        () -> "<script type='application/ld+json'>" + json.get() + "</script>" + ARTICLE);
  }

  /// Strings of one length and one hash: `Aa` and `BB` have the same.
  private static String same(int number) {
    StringBuilder same = new StringBuilder();
    for (int bit = 0; bit < 15; bit++) {
      same.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return same.toString();
  }

  private static String objects(String field) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 19_000; i++) {
      json.append("{\"").append(field).append("\":\"").append(same(i)).append("\",\"a\":0},");
    }
    return json.append("0]").toString();
  }

  private static String fields() {
    StringBuilder json = new StringBuilder("{\"@type\":\"Article\"");
    for (int i = 0; i < 32_000; i++) {
      json.append(",\"").append(same(i)).append("\":0");
    }
    return json.append("}").toString();
  }

  private static void links(Map<String, Supplier<String>> pages) {
    pages.put(
        "links under a long base",
        () ->
            "<base href='https://x.example/"
                + filled("a/", MEGABYTE)
                + "'><p>A sentence of links. "
                + "<a href=b>word</a>, and more of them, ".repeat(10_000)
                + "</p>");
    pages.put(
        "links under a base of some length",
        () ->
            "<base href='https://x.example/"
                + filled("a/", 1_900)
                + "'><p>A sentence of links. "
                + "<a href=b>word</a>, and more of them, ".repeat(50_000)
                + "</p>");
    pages.put(
        "links of one letter",
        () -> "<p>A sentence of links. " + "<a href=b>w</a>, and more, ".repeat(MANY) + "</p>");
    pages.put(
        "a canonical address of steps up",
        () ->
            "<base href='https://x.example/"
                + filled("a/../", MEGABYTE)
                + "'><link rel=canonical href='"
                + filled("../", MEGABYTE)
                + "'>"
                + ARTICLE);
    pages.put(
        "links with long addresses",
        () ->
            "<p>" + ("<a href='" + filled("../", 50_000) + "x'>word</a>, and so on. ").repeat(50));
  }

  private static void text(Map<String, Supplier<String>> pages) {
    pages.put("one word of five megabytes", () -> "<p>" + "a".repeat(5 * MEGABYTE) + ". A crane.");
    pages.put("five megabytes without a tag", () -> filled("word and word, ", 5 * MEGABYTE));
    pages.put("three megabytes of Chinese", () -> "<p>" + filled("起重机已订购。", MEGABYTE));
    pages.put("soft hyphens", () -> "<p>" + filled("\u00AD", MEGABYTE) + SENTENCE);
    pages.put("paragraphs all alike", () -> SENTENCE.repeat(40_000));
    pages.put(
        "paragraphs of one hash",
        () -> {
          StringBuilder page = new StringBuilder();
          for (int i = 0; i < 20_000; i++) {
            page.append("<p>")
                .append(same(i))
                .append(" words that go on until they end in a stop.");
          }
          return page.toString();
        });
  }

  private static String filled(String part, int length) {
    return part.repeat(Math.max(1, length / part.length()));
  }
}
