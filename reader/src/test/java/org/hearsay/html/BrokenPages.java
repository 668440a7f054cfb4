package org.hearsay.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hearsay.article.Manuscript.Form;

/// Pages of a few kilobytes that are broken in one to four ways each: the golden ones cut, flipped,
/// spliced, with bytes of another charset or with a declaration that lies, and soup of tags. The
/// same seed always gives the same page. Immutable.
final class BrokenPages {
  private static final Path GOLD = Path.of("src/test/resources/gold/html");

  /// Each breaks a page in its own way.
  private static final List<Break> BREAKS =
      List.of(
          BrokenPages::cut,
          BrokenPages::flipped,
          BrokenPages::unclosed,
          BrokenPages::repeated,
          BrokenPages::sprinkled,
          BrokenPages::without,
          BrokenPages::lying,
          BrokenPages::otherwiseEncoded,
          BrokenPages::marked,
          BrokenPages::quoted);

  private static final List<String> LABELS =
      List.of(
          "utf-16",
          "utf-32",
          "utf-7",
          "shift_jis",
          "big5",
          "iso-2022-jp",
          "iso-2022-kr",
          "iso-2022-cn",
          "x-compound_text",
          "gb18030",
          "koi8-u",
          "x-JISAutoDetect",
          "ibm037",
          "cesu-8",
          "us-ascii",
          "",
          " ;",
          "ﬀ",
          "a".repeat(3000));

  private static final List<String> SPRINKLES =
      List.of(
          "\0",
          "\uFEFF",
          "\u0085",
          "\u001B[2J",
          "\u202E",
          "\u2028",
          "\u00AD",
          "&#0;",
          "&#x1F;",
          "&#x85;",
          "&#xD800;",
          "&#xDFFF;",
          "&#x110000;",
          "&#99999999999;",
          "&nosuch;",
          "&amp",
          "&#",
          "&",
          "<",
          ">",
          "</",
          "<!",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?",
          "<br>",
          "<br><br>",
          "\"",
          "'",
          "=",
          "<base href='javascript:alert(1)//'>",
          "<base href='data:text/html,x'>",
          "<base href='https://base.example/\u0001/'>",
          "<a href='javascript:alert(1)'>go</a> ",
          "<a href='data:text/html;base64,AAAA'>go</a> ",
          "<a href='https://[::1'>go</a> ",
          "<a href='//'>go</a> ",
          "<a href='http:'>go</a> ",
          "<a href=' HTTPS://Other.example/a b\tc '>go</a> ",
          "<a href='file:///etc/hosts'>go</a> ",
          "<link rel=canonical href='javascript:void'>",
          "<link rel=canonical href='https://x.example/\u0003'>",
          "<meta property=og:url content='httpx://no.example'>",
          "<meta property=og:title content='a&#1;b&#x9f;c'>",
          "<meta name=author content='Per&#2;Holm'>",
          "<script"
              + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"a\\u0000\\ud800b\",\"author\":{\"name\":\"Ane"
              + " \\udfff\\u0007Lund\"},\"publisher\":{\"name\":\"\\u001b\"}}</script>",
          "<script"
              + " type=application/ld+json>{\"@id\":\"#a\",\"@type\":\"Article\",\"author\":{\"@id\":"
              + "\"#a\"},\"publisher\":{\"@id\":\"#b\"},\"headline\":[[[[1e999]]]]}</script>",
          "<script type=application/ld+json>[null,1,true,{\"@type\":[{}],\"headline\":{}}",
          "<h1>\u0007</h1>",
          "<h1> | - | </h1>",
          "<title>| |</title>",
          "<template>",
          "<noscript>",
          "<select>",
          "<svg><desc>",
          "<math><mi>",
          "<frameset>",
          "<plaintext>",
          "<textarea>",
          "<table><tr>",
          "</body>",
          "</html>",
          "<body hidden>",
          "<html lang='\u0001x'>");

  private static final List<String> TAGS =
      List.of(
          "p",
          "div",
          "a href=/x",
          "br",
          "table",
          "tr",
          "td",
          "ul",
          "li",
          "h1",
          "h2",
          "article",
          "section",
          "aside",
          "main",
          "b",
          "i",
          "span class=comment",
          "form",
          "select",
          "option",
          "svg",
          "math",
          "template",
          "noscript",
          "script",
          "style",
          "title",
          "body",
          "head",
          "html",
          "time datetime=2024-02-30",
          "figure",
          "figcaption",
          "blockquote",
          "pre",
          "nobr",
          "button",
          "font",
          "iframe",
          "frameset",
          "caption",
          "col",
          "input",
          "img",
          "hr",
          "label",
          "dl",
          "dt");

  private static final String SENTENCE =
      "The harbour board said on Monday that it had ordered a second crane for the port. ";

  private final List<String> gold;

  BrokenPages() {
    try (Stream<Path> files = Files.list(GOLD)) {
      this.gold =
          files.filter(file -> file.toString().endsWith(".html")).sorted().map(this::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Break {
    byte[] of(byte[] page, SplittableRandom random);
  }

  /// The page of a seed.
  Form.Html page(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] page =
        switch (random.nextInt(6)) {
          case 0 -> soup(random).getBytes(UTF_8);
          case 1 -> spliced(random).getBytes(UTF_8);
          case 2 -> bytes(random);
          default -> any(gold, random).getBytes(UTF_8);
        };
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      page = BREAKS.get(random.nextInt(BREAKS.size())).of(page, random);
    }
    return new Form.Html(page, random.nextInt(4) == 0 ? any(LABELS, random) : null);
  }

  /// The golden pages' bytes, each cut off at each of its places but for every `step`.
  List<byte[]> prefixes(int step) {
    List<byte[]> prefixes = new ArrayList<>();
    for (String page : gold) {
      byte[] bytes = page.getBytes(UTF_8);
      for (int end = 0; end < bytes.length; end += step) {
        prefixes.add(Arrays.copyOf(bytes, end));
      }
    }
    return prefixes;
  }

  private static String soup(SplittableRandom random) {
    StringBuilder soup = new StringBuilder();
    for (int i = random.nextInt(10, 300); i > 0; i--) {
      String tag = any(TAGS, random);
      switch (random.nextInt(6)) {
        case 0, 1 -> soup.append('<').append(tag).append('>');
        case 2 -> soup.append("</").append(tag.split(" ", 2)[0]).append('>');
        case 3 -> soup.append(any(SPRINKLES, random));
        default -> soup.append(SENTENCE, 0, random.nextInt(SENTENCE.length()));
      }
    }
    return soup.toString();
  }

  private String spliced(SplittableRandom random) {
    String one = any(gold, random);
    String other = any(gold, random);
    return one.substring(0, random.nextInt(one.length()))
        + other.substring(random.nextInt(other.length()));
  }

  private static byte[] bytes(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(4000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] cut(byte[] page, SplittableRandom random) {
    return Arrays.copyOf(page, random.nextInt(page.length + 1));
  }

  private static byte[] flipped(byte[] page, SplittableRandom random) {
    byte[] flipped = page.clone();
    for (int i = page.length == 0 ? 0 : random.nextInt(1, 60); i > 0; i--) {
      flipped[random.nextInt(page.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /// Without one in so many of the characters that close something.
  private static byte[] unclosed(byte[] page, SplittableRandom random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int kept = random.nextInt(2, 20);
    for (byte b : page) {
      if (">/\"'".indexOf(b) < 0 || random.nextInt(kept) != 0) {
        out.write(b);
      }
    }
    return out.toByteArray();
  }

  private static byte[] repeated(byte[] page, SplittableRandom random) {
    int from = random.nextInt(page.length + 1);
    int to = Math.min(page.length, from + random.nextInt(200));
    byte[] part = Arrays.copyOfRange(page, from, to);
    byte[] many = new byte[part.length * random.nextInt(1, 40)];
    for (int i = 0; i < many.length; i++) {
      many[i] = part[i % part.length];
    }
    return inserted(page, from, many);
  }

  private static byte[] sprinkled(byte[] page, SplittableRandom random) {
    byte[] sprinkled = page;
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      sprinkled =
          inserted(
              sprinkled,
              random.nextInt(sprinkled.length + 1),
              any(SPRINKLES, random).getBytes(UTF_8));
    }
    return sprinkled;
  }

  private static byte[] without(byte[] page, SplittableRandom random) {
    int from = random.nextInt(page.length + 1);
    int to = Math.min(page.length, from + random.nextInt(500));
    byte[] rest = Arrays.copyOf(page, page.length - (to - from));
    System.arraycopy(page, to, rest, from, page.length - to);
    return rest;
  }

  private static byte[] lying(byte[] page, SplittableRandom random) {
    String label = any(LABELS, random);
    return inserted(page, 0, ("<meta charset='" + label + "'>").getBytes(UTF_8));
  }

  /// Some of it in another charset than the rest.
  private static byte[] otherwiseEncoded(byte[] page, SplittableRandom random) {
    List<Charset> charsets =
        List.of(ISO_8859_1, UTF_16LE, UTF_16BE, Charset.forName("windows-1251"));
    int from = random.nextInt(4) == 0 ? 0 : random.nextInt(page.length + 1);
    byte[] other =
        new String(page, from, page.length - from, UTF_8)
            .getBytes(charsets.get(random.nextInt(charsets.size())));
    return inserted(Arrays.copyOf(page, from), from, other);
  }

  private static byte[] marked(byte[] page, SplittableRandom random) {
    List<byte[]> marks =
        List.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFE, (byte) 0xFF},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF},
            new byte[] {0x2B, 0x2F, 0x76, 0x38});
    return inserted(page, 0, marks.get(random.nextInt(marks.size())));
  }

  /// With the quotation marks of attributes, and of JSON, exchanged.
  private static byte[] quoted(byte[] page, SplittableRandom random) {
    byte[] quoted = page.clone();
    for (int i = 0; i < quoted.length; i++) {
      if ((quoted[i] == '"' || quoted[i] == '\'') && random.nextInt(8) == 0) {
        quoted[i] = (byte) "'\"\\ {}[]".charAt(random.nextInt(8));
      }
    }
    return quoted;
  }

  private static byte[] inserted(byte[] page, int at, byte[] part) {
    byte[] longer = Arrays.copyOf(page, page.length + part.length);
    System.arraycopy(part, 0, longer, at, part.length);
    System.arraycopy(page, at, longer, at + part.length, page.length - at);
    return longer;
  }

  private static String any(List<String> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
