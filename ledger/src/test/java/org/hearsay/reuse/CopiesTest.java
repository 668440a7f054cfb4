package org.hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reuse.Stories.FERRY;
import static org.hearsay.reuse.Stories.FERRY_TOLD_ANEW;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private final Article wire = Stories.of("a-wire").saying(FERRY);

  private Copies with(String text) {
    return Copies.between(wire, Stories.of("b-paper").saying(text));
  }

  private String inOther(Copies copies, String text) {
    return String.join(
        " | ", copies.passages().stream().map(passage -> passage.other().of(text)).toList());
  }

  @Test
  void findsTheWholeOfAVerbatimCopy() {
    Copies copies = with(FERRY);

    assertThat(copies.isReuse()).isTrue();
    assertThat(copies.score()).isGreaterThan(0.8);
    assertThat(copies.one().share()).isEqualTo(1);
    assertThat(copies.passages()).hasSize(1);
    assertThat(copies.passages().getFirst().one().of(FERRY))
        .startsWith("The ferry")
        .endsWith("afternoon");
    assertThat(copies.passages().getFirst().score()).isEqualTo(1);
  }

  @Test
  void findsAStoryThatWasCutToAThird() {
    String cut = FERRY.substring(FERRY.indexOf("Investigators"), FERRY.indexOf("Passengers"));

    Copies copies = with(cut);

    assertThat(copies.isReuse()).isTrue();
    assertThat(copies.other().share()).isEqualTo(1);
    assertThat(copies.one().share()).isBetween(0.25, 0.45);
  }

  @Test
  void findsSentencesInAnotherOrder() {
    String shuffled =
        """
        Passengers spent the night in the lounge under blankets handed out by volunteers. Nobody was \
        hurt, and two tugboats pulled the vessel free at high tide some six hours later.

        Investigators are looking at whether a faulty depth gauge misled the crew in dense fog.\
        """;

    Copies copies = with(shuffled);

    assertThat(copies.isReuse()).isTrue();
    assertThat(copies.other().share()).isGreaterThan(0.9);
    assertThat(copies.passages()).hasSizeGreaterThan(1);
  }

  @Test
  void findsWordsThroughSynonymsAndPutInAttributions() {
    String reworded =
        """
        The ship Marlin Queen ran ashore on a sandbank outside Halyard port early on Tuesday with 214 \
        travellers aboard, officials told reporters. No one was hurt, and two tugs hauled the vessel \
        free at high tide about six hours later.

        Investigators are examining whether a defective depth gauge misled the crew in thick fog, it \
        was reported. Travellers spent the night in the lounge under covers handed out by \
        volunteers.\
        """;

    Copies copies = with(reworded);

    assertThat(copies.isReuse()).isTrue();
    assertThat(copies.other().share()).isGreaterThan(0.7);
    assertThat(copies.passages()).allMatch(passage -> passage.score() < 1);
  }

  @Test
  void takesTwoReportersStoriesForTwo() {
    assertThat(with(FERRY_TOLD_ANEW).isReuse()).isFalse();
  }

  @Test
  void leavesTheOwnReportingOfACopyAlone() {
    String own =
        "The harbour master, Ilse Brandt, opened her office to us on Wednesday and showed the log "
            + "of the night: four calls, none answered.";
    Article paper = Stories.of("b-paper").saying(FERRY + "\n\n" + own);

    Borrowed borrowed = Borrowed.of(paper, List.of(Copies.between(wire, paper)));

    int start = paper.body().text().indexOf(own);
    assertThat(borrowed.share(new Span(start, start + own.length()))).isZero();
    assertThat(borrowed.holds(new Span(0, 100))).isTrue();
    assertThat(borrowed.share(new Span(start - 40, start + 40))).isStrictlyBetween(0.0, 1.0);
  }

  @Test
  void marksASharedQuotationAsNoCopy() {
    String speech =
        "“We will not rest until every family knows why this ship was allowed to leave the port in "
            + "such weather, and we will publish every page of the report before the year is out,”";
    Article one =
        Stories.of("a").saying(speech + " Minister Odo Varnas told parliament on Thursday.");
    Article other =
        Stories.of("b")
            .saying("In a heated debate the minister promised answers. " + speech + " he said.");

    Copies copies = Copies.between(one, other);

    assertThat(copies.passages()).singleElement().matches(CopiedPassage::quotation);
    assertThat(copies.isReuse()).isFalse();
    assertThat(copies.one().copied()).isZero();
  }

  @Test
  void takesWordsThatOnlyOneQuotesForACopy() {
    String sentence =
        "the coast road was built on sand that everybody in the district knew to be moving since"
            + " the floods of the last decade, and no engineer was ever asked about it";
    Article one = Stories.of("a").saying("“" + sentence + "”, the inspector wrote.");
    Article other = Stories.of("b").saying("It is plain that " + sentence + ".");

    assertThat(Copies.between(one, other).isReuse()).isTrue();
  }

  @Test
  void passesOverBoilerplate() {
    String line =
        "\n\n"
            + "Subscribe to our morning letter for all the news of Northmark, its harbours and its"
            + " islands, delivered before the first ferry leaves the quay.";
    Copies copies =
        Copies.between(
            Stories.of("a").saying(FERRY + line), Stories.of("b").saying(FERRY_TOLD_ANEW + line));

    assertThat(copies.isReuse()).isFalse();
  }

  @Test
  void keepsReportsOfTwoResultsApart() {
    Copies copies =
        Copies.between(
            Stories.of("a")
                .saying(
                    "Corvane Lines posted net income of $46.9 million, or 91 cents a share,"
                        + " compared with $19.2 million, or 38 cents a share, a year earlier. Sales"
                        + " rose 12% to $534.3 million."),
            Stories.of("b")
                .saying(
                    "Tarn Foods posted net income of $18.1 million, or 97 cents a share, compared"
                        + " with $9.7 million, or 74 cents a share, a year earlier. Sales rose 27%"
                        + " to $715.1 million."));

    assertThat(copies.isReuse()).isFalse();
  }

  @Test
  void givesTheSameForBothOrders() {
    Article paper = Stories.of("b-paper").saying(FERRY.replace("Tuesday", "Monday"));

    assertThat(Copies.between(paper, wire)).isEqualTo(Copies.between(wire, paper).reversed());
  }

  @Test
  void comparesTextsThatWriteNoSpaces() {
    String text = "渡轮马林女王号星期二清晨在港口外搁浅船上有二百一十四名乘客海岸警卫队说没有人受伤两艘拖船在涨潮时把船拖离沙洲";
    Copies copies =
        Copies.between(Stories.of("a").saying(text + "。"), Stories.of("b").saying("据报道，" + text));

    assertThat(copies.isReuse()).isTrue();
    assertThat(inOther(copies, "据报道，" + text)).isEqualTo(text);
  }

  @Test
  void hasNothingToSayOfEmptyArticles() {
    Copies copies = Copies.between(Stories.of("a").saying(""), Stories.of("b").saying(""));

    assertThat(copies.passages()).isEmpty();
    assertThat(copies.score()).isZero();
    assertThat(copies.one().share()).isZero();
  }
}
