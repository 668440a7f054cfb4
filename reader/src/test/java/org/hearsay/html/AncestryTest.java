package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.hearsay.html.Outline.Region;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands in what, asked of the outline's ranges and of the page's tree: they must agree.
class AncestryTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithThePageItself(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder html = new StringBuilder("<body>");
    write(html, random, 0);
    Outline outline = OutlineReader.read(Jsoup.parse(html.toString()));
    Ancestry ancestry = new Ancestry(outline);
    List<Region> regions = outline.regions();
    for (int block = 0; block < outline.blocks().size(); block++) {
      int depth = 0;
      Element inner = null;
      for (int region = ancestry.of(block); region >= 0; region = ancestry.around(region)) {
        Region around = regions.get(region);
        assertThat(block).isBetween(around.from(), around.to() - 1);
        assertThat(inner == null || isInside(inner, around.element())).isTrue();
        inner = around.element();
        depth++;
      }
      int number = block;
      long holders = regions.stream().filter(r -> r.from() <= number && number < r.to()).count();
      assertThat((long) depth).as("regions around block %d of %s", block, html).isEqualTo(holders);
      assertThat(ancestry.depth(ancestry.of(block))).isEqualTo(depth);
    }
  }

  private static boolean isInside(Element inner, Element outer) {
    Element around = inner.parent();
    while (around != null && !around.equals(outer)) {
      around = around.parent();
    }
    return around != null;
  }

  private static void write(StringBuilder html, SplittableRandom random, int depth) {
    int parts = random.nextInt(1, 5);
    for (int i = 0; i < parts; i++) {
      if (depth > 5 || random.nextInt(3) == 0) {
        html.append("<p>words ").append(random.nextInt(100)).append("</p>");
      } else {
        String tag = List.of("div", "section", "span", "ul", "li").get(random.nextInt(5));
        html.append('<').append(tag).append('>');
        write(html, random, depth + 1);
        html.append("</").append(tag).append('>');
      }
    }
  }
}
