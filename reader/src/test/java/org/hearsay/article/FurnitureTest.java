package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
  private final Furniture furniture = new Furniture();

  @Test
  void leavesAPrintedPagesFurnitureOut() {
    String text =
        """
        The port of Lindholm wants to buy a second crane from a maker in Osby, dockers have said, and hopes to have it before the winter.

        might be of interest to you:

        As chair of the harbour board, Solberg decides on purchases above a million crowns, and on who is asked for an offer at all.

        Advertisement

        ‘It Lifts, It Lifts’ – Cranes From Osby, Cheaper Than Ever
        Other Topics of Interest

        ‘It Lifts, It Lifts’ – Cranes From Osby, Cheaper Than Ever

        Engineers tell a trade journal that they have seen cranes from Osby at work in eleven harbours, most of them on time and some of them painted.

        Then in early March, the pilots’ guild reported that twenty-one ships lay at anchor outside the harbour, waiting for the only crane there is.

        Read also: Ice closes the inner harbour

        The guild said in its winter report that no other port on the coast had kept ships waiting for longer than four days in that month.

        To suggest a correction or clarification, write to us here
        You can also highlight the text and press Ctrl + Enter\
        """;
    assertThat(read(text))
        .extracting(paragraph -> paragraph.substring(0, 12))
        .containsExactly("The port of ", "As chair of ", "Then in earl", "The guild sa");
  }

  @Test
  void knowsATeaserWhoseHeadlineIsWrapped() {
    String text =
        """
        The pilots’ guild reported that twenty-one ships lay at anchor.

        ‘It Lifts, It Lifts’ – Cranes From Osby, Cheaper Than Ever And
        Painted
        Other Topics of Interest

        ‘It Lifts, It Lifts’ – Cranes From Osby, Cheaper Than Ever And
        Painted

        Engineers tell a trade journal that they have seen cranes from
        Osby at work in eleven harbours.

        The guild said that no other port had kept ships for so long.\
        """;
    assertThat(read(text))
        .containsExactly(
            "The pilots’ guild reported that twenty-one ships lay at anchor.",
            "The guild said that no other port had kept ships for so long.");
  }

  @Test
  void knowsATeaserByItsRepeatedHeadlineOnly() {
    String text =
        "The crane was sold.\n\nRelated\n\nA winter of waiting\n\nThe town remembers it well.";
    assertThat(read(text))
        .containsExactly(
            "The crane was sold.", "A winter of waiting", "The town remembers it well.");
  }

  @Test
  void keepsASubheadingThatIsPrintedTwiceWithoutALabel() {
    String text = "Why it matters\n\nFirst reason.\n\nWhy it matters\n\nSecond reason.";
    assertThat(read(text)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "ADVERTISEMENT",
        "- Advertisement -",
        "Story continues below advertisement",
        "could be interesting for you:",
        "You may also like",
        "READ MORE: Grain prices rise again",
        "Related: Mill at Osby sends workers home",
        "Subscribe to our newsletter",
        "Sign up for our daily newsletter to get the harbour in your inbox.",
        "Follow us on Telegram and Facebook",
        "Share this article",
        "Anna Berg can be reached at anna@courier.example.",
        "Follow her on Telegram",
        "Published on 11 March 2024",
        "Did you spot a mistake? Tell us.",
        "You can also highlight the text and press Ctrl + Enter",
      })
  void knowsALabel(String line) {
    assertThat(furniture.isLabel(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The advertisement was withdrawn.",
        "Related claims were denied by the ministry, which spoke of a misunderstanding.",
        "Subscribe to that theory if you like, the minister said.",
        "The families can be reached at a shelter near the harbour, the mayor said.",
        "Published in 2019, the report named eleven banks and two ministers who had known.",
        "Share prices fell by a tenth.",
        "More than forty people were hurt.",
        "Read the statement again, he said, and you will see what is missing from it.",
        "Comment was not available from the company.",
        "Follow the money, she told the court.",
      })
  void keepsReporting(String line) {
    assertThat(furniture.isLabel(line)).isFalse();
  }

  @Test
  void readsParagraphsOfLongLinesWithSingleBreaks() {
    String one = "The board said so on Monday. ".repeat(6).strip();
    String two = "The guild denied it on Tuesday. ".repeat(6).strip();
    assertThat(read(one + "\n" + two)).containsExactly(one, two);
    assertThat(read(one + "\r\n" + two + "\r\n")).containsExactly(one, two);
  }

  @Test
  void keepsWrappedLinesTogether() {
    String text =
        """
        The port of Lindholm has ordered a second crane, the harbour
        board said on Monday, after ships had waited for nine days
        this winter.
        The mill at Osby says that it lost a week of work by it, and
        that it will ask for damages.

        The board disagrees.\
        """;
    assertThat(read(text)).hasSize(3).first().asString().endsWith("this winter.");
  }

  @Test
  void readsCarriageReturnsAsLineBreaks() {
    assertThat(read("One.\r\n\r\nTwo.\r\rThree.")).containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void readsNothingInNothing() {
    assertThat(read("")).isEmpty();
    assertThat(read(" \n\r\n \n")).isEmpty();
    assertThat(read("Advertisement\n")).isEmpty();
  }

  @Test
  void readsManyLinesInTime() {
    assertThat(read("Related\n\nSame headline here\n\n".repeat(20_000))).isEmpty();
    assertThat(read("word ".repeat(1_000_000))).hasSize(1);
  }

  private List<String> read(String text) {
    return furniture.paragraphs(text).stream().map(span -> span.of(text)).toList();
  }
}
