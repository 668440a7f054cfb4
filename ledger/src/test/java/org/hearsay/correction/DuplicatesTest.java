package org.hearsay.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.correction.Newsroom.FERRY;
import static org.hearsay.correction.Newsroom.about;
import static org.hearsay.correction.Newsroom.on;
import static org.hearsay.correction.Newsroom.says;

import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
  private static final Sending NINE =
      about("On Monday the ferry took ", "nine hours", " to the island of Brann.");
  private static final Sending HOURS =
      about("On Monday the ferry  took nine ", "hours to the\nisland", " of Brann. Nobody was");

  @TempDir private Path folder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(folder);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void putsOverlappingSelectionsOfOnePageTogether() {
    String first = newsroom.group(NINE);
    Received.Kept second = newsroom.kept(on(FERRY + "/?fbclid=3#x", HOURS));
    assertThat(second.isDuplicate()).isTrue();
    assertThat(second.correction().group()).isEqualTo(first);
    CorrectionGroup group = newsroom.corrections().one(second.correction().id()).orElseThrow();
    assertThat(group.size()).isEqualTo(2);
    assertThat(group.corrections()).last().isEqualTo(second.correction());
    assertThat(newsroom.corrections().pending(null, 10)).containsExactly(group);
  }

  @Test
  void keepsOtherPlacesAndPagesApart() {
    String first = newsroom.group(NINE);
    assertThat(newsroom.group(on(FERRY + "?id=2", NINE))).isNotEqualTo(first);
    assertThat(newsroom.group(about("On Monday the ", "ferry", " took nine hours to the island")))
        .as("the same sentence, another word")
        .isNotEqualTo(first);
    assertThat(newsroom.group(about("On Tuesday the train took ", "nine hours", " to the north.")))
        .as("the same words, elsewhere")
        .isNotEqualTo(first);
  }

  @Test
  void endsAfterTenDays() {
    String first = newsroom.group(NINE);
    newsroom.later(Duration.ofDays(10).minusSeconds(1));
    assertThat(newsroom.group(NINE)).isEqualTo(first);
    newsroom.later(Duration.ofSeconds(1));
    assertThat(newsroom.group(NINE)).isNotEqualTo(first);
  }

  @Test
  void joinsNothingToALetterWithoutItsSurroundings() {
    String letter = newsroom.group(about("", "e", ""));
    assertThat(newsroom.group(NINE)).isNotEqualTo(letter);
    assertThat(newsroom.group(about("", "e", ""))).isEqualTo(letter);
  }

  @Test
  void opensAGroupAnewForWhatADecisionCouldNotKnow() {
    CorrectionGroup first =
        newsroom.corrections().one(newsroom.group(says(NINE, "ten hours", null))).orElseThrow();
    newsroom.corrections().decide(first.id(), 1, new CorrectionDecision.Decline("No."), "ed");
    assertThat(newsroom.group(says(NINE, "ten hours", null))).isEqualTo(first.id());
    assertThat(newsroom.group(NINE)).isEqualTo(first.id());
    String other = newsroom.group(says(NINE, "seven hours", null));
    assertThat(other).isNotEqualTo(first.id());
    assertThat(newsroom.group(says(NINE, null, "I was there"))).isEqualTo(other);
  }

  @Test
  void countsPositionsInCodePoints() {
    // Two ships, outside of the basic plane: "🚢🚢ab" begins at 10, so "a" stands at 12.
    assertThat(Overlap.of(at(10L, "\ud83d\udea2\ud83d\udea2ab"), at(12L, "abc"))).isTrue();
    assertThat(Overlap.of(at(10L, "\ud83d\udea2\ud83d\udea2ab"), at(14L, "abc"))).isFalse();
    assertThat(Overlap.of(at(10L, "\ud83d\udea2\ud83d\udea2ab"), at(11L, "\ud83d\udea2abc")))
        .isTrue();
    assertThat(Overlap.of(at(10L, "ship"), at(12L, "rope")))
        .as("positions that the words do not bear out")
        .isFalse();
  }

  @Test
  void tellsAHeadlineFromTheTextBelowIt() {
    Selection title = new Selection("title", "Ferry sinks", "", "", 0L);
    Selection body = new Selection(null, "Ferry sinks", "", "", 0L);
    assertThat(Overlap.of(title, title)).isTrue();
    assertThat(Overlap.of(title, body)).isFalse();
  }

  @Test
  void showsOfACrowdTheFirstHundred() {
    String group = newsroom.group(NINE);
    for (int i = 0; i < CorrectionGroup.MOST_SHOWN; i++) {
      newsroom.kept(NINE);
    }
    CorrectionGroup crowd = newsroom.corrections().one(group).orElseThrow();
    assertThat(crowd.size()).isEqualTo(CorrectionGroup.MOST_SHOWN + 1);
    assertThat(crowd.corrections()).hasSize(CorrectionGroup.MOST_SHOWN);
    assertThat(crowd.first().id()).isEqualTo(group);
  }

  /// As many comparisons as the one that comes may ask for, each of the costliest.
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void comparesWhateverIsSent() {
    String same = "a".repeat(64);
    Selection one = new Selection(null, "a".repeat(999) + "b", same, same, null);
    for (int i = 0; i < 200; i++) {
      Selection other = new Selection(null, "a".repeat(999 - i) + "c", same, same + i, null);
      assertThat(Overlap.of(one, other)).isFalse();
    }
  }

  private static Selection at(@Nullable Long start, String exact) {
    return new Selection(null, exact, "", "", start);
  }
}
