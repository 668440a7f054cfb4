package org.hearsay.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.demo.DemoDossier.Entry;
import org.hearsay.demo.DemoDossier.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DemoDossierTest {

  private static final Pattern ADDRESS =
      Pattern.compile("(?<![\\w:])(?:https?:)?//([^/\"'\\s<>]+)");
  private static final Pattern DECLARED =
      Pattern.compile("charset=[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("^\\| `([^`]+)` \\|");

  // Hosts that stand in names of vocabularies and document types, which nobody fetches.
  private static final List<String> VOCABULARIES =
      List.of("schema.org", "ogp.me", "www.w3.org", "W3C");

  private final DemoDossier dossier = new DemoDossier();
  private final List<Entry> index = dossier.index();
  private final List<Page> pages = dossier.pages();

  @Test
  void listsThePagesOfItsFolderAndNoOther() throws IOException, URISyntaxException {
    URL url = Objects.requireNonNull(DemoDossier.class.getResource("index.txt"));
    Path folder = Objects.requireNonNull(Path.of(url.toURI()).getParent());
    try (Stream<Path> files = Files.list(folder)) {
      List<String> found =
          files
              .map(file -> file.getFileName().toString())
              .filter(n -> n.endsWith(".html"))
              .toList();
      assertThat(index).extracting(Entry::file).containsExactlyInAnyOrderElementsOf(found);
    }
  }

  @Test
  void givesEveryPageAnAddressOfItsOwnUnderExample() {
    assertThat(pages).extracting(Page::url).doesNotHaveDuplicates();
    assertThat(pages)
        .extracting(page -> URI.create(page.url()))
        .allSatisfy(address -> {
          assertThat(address).hasScheme("https");
          assertThat(address.getHost()).endsWith(".example");
          assertThat(address.getPath()).contains("/2026/0");
        });
  }

  @Test
  void refusesALineThatIsNotAFileAndAnAddress() {
    assertThatThrownBy(() -> Entry.parse("01.html"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'01.html'");
  }

  @Test
  void namesThePageThatIsMissing() {
    assertThatThrownBy(() -> DemoDossier.resource("99-nowhere.html"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("99-nowhere.html");
  }

  @Test
  void holdsPagesThatFitTheCharsetTheyDeclare() throws CharacterCodingException {
    for (int i = 0; i < pages.size(); i++) {
      byte[] bytes = pages.get(i).bytes();
      Charset declared = declared(bytes);
      String text = declared.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      assertThat(text).as(index.get(i).file()).doesNotContain("\uFFFD", "â€");
      assertThat(parsed(i).charset()).as(index.get(i).file()).isEqualTo(declared);
    }
  }

  @Test
  void holdsOnePageInWindows1252AndOneWithAByteOrderMark() {
    assertThat(pages)
        .filteredOn(page -> !declared(page.bytes()).equals(StandardCharsets.UTF_8))
        .extracting(page -> declared(page.bytes()).name())
        .containsExactly("windows-1252");
    assertThat(parsed(0).text()).contains("“without delay”", "€84 million", "vessel’s logs");
    assertThat(pages)
        .filteredOn(page -> page.bytes()[0] == (byte) 0xEF && page.bytes()[1] == (byte) 0xBB)
        .hasSize(1);
  }

  @Test
  void givesEveryPageATitleAndAHeadingOfItsOwn() {
    List<Document> documents = IntStream.range(0, pages.size()).mapToObj(this::parsed).toList();
    assertThat(documents).extracting(Document::title).doesNotHaveDuplicates().doesNotContain("");
    assertThat(documents).allSatisfy(page -> assertThat(page.select("h1")).hasSize(1));
    assertThat(documents).extracting(page -> page.select("h1").text()).doesNotHaveDuplicates();
  }

  @Test
  void asksForNothingFromOutside() {
    for (int i = 0; i < pages.size(); i++) {
      List<String> hosts =
          ADDRESS
              .matcher(parsed(i).outerHtml())
              .results()
              .map(match -> match.group(1))
              .filter(host -> !VOCABULARIES.contains(host))
              .toList();
      assertThat(hosts)
          .as(index.get(i).file())
          .allSatisfy(host -> assertThat(host).endsWith(".example"));
      for (Element element : parsed(i).select("[src], [href], [action], [srcset], [poster]")) {
        assertThat(VOCABULARIES)
            .as(element.outerHtml())
            .noneMatch(host -> element.attributes().html().contains(host));
      }
    }
  }

  @Test
  void linksWhereOneOutletCitesAnother() {
    List<String> links = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Element anchor : parsed(i).select("a[href^=https]")) {
        for (int j = 0; j < pages.size(); j++) {
          if (anchor.attr("href").equals(pages.get(j).url())) {
            links.add((i + 1) + " to " + (j + 1));
          }
        }
      }
    }
    assertThat(links)
        .containsExactlyInAnyOrder(
            "2 to 1",
            "7 to 2",
            "8 to 7",
            "8 to 6",
            "10 to 11",
            "11 to 1",
            "11 to 10",
            "12 to 6",
            "13 to 12",
            "13 to 6",
            "14 to 8",
            "14 to 9",
            "14 to 13");
  }

  @Test
  void printsTheWireStoryWordForWordInTheLocalPaper() {
    String copy = parsed(3).select(".txt").text();
    assertThat(parsed(2).select(".body p:not(.signoff)").eachText())
        .hasSizeGreaterThan(10)
        .allSatisfy(paragraph -> assertThat(copy).contains(paragraph));
  }

  @Test
  void isDescribedPageByPageInWordsThatStandThere() throws IOException {
    List<String> described = new ArrayList<>();
    String page = "";
    for (String line : gold().lines().toList()) {
      if (line.startsWith("## ") && line.endsWith(".html")) {
        described.add(line.substring(3));
        page = parsed(described.size() - 1).text();
      }
      for (MatchResult quoted : QUOTED.matcher(line).results().toList()) {
        assertThat(page).as(described.getLast()).contains(quoted.group(1));
      }
    }
    assertThat(described).isEqualTo(index.stream().map(Entry::file).toList());
  }

  private Document parsed(int i) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(pages.get(i).bytes()), null, pages.get(i).url());
    } catch (IOException e) {
      throw new AssertionError("bytes in memory cannot fail to be read", e);
    }
  }

  private static Charset declared(byte[] bytes) {
    var matcher = DECLARED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    assertThat(matcher.find()).isTrue();
    return Charset.forName(matcher.group(1));
  }

  private static String gold() throws IOException {
    try (InputStream in = DemoDossierTest.class.getResourceAsStream("gold.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
