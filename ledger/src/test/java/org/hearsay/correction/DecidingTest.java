package org.hearsay.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearsay.correction.Newsroom.about;
import static org.hearsay.correction.Newsroom.on;
import static org.hearsay.correction.Newsroom.says;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hearsay.store.CorrectionEvent;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidingTest {
  private static final Sending NINE =
      says(about("On Monday the ferry took ", "nine", " hours to the island."), "seven", "Hm.");

  @TempDir private Path folder;
  private Newsroom newsroom;
  private Corrections corrections;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(folder);
    corrections = newsroom.corrections();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void tellsEverySenderOfAGroupAndNobodyElse() {
    Received.Kept first = newsroom.kept(NINE);
    Received.Kept second = newsroom.kept(NINE);
    assertThat(corrections.byToken(first.token()).orElseThrow())
        .isEqualTo(new Followed(first.correction(), Ruling.Status.PENDING, null, null, false));
    written(first.correction().id(), 1, new CorrectionDecision.Accept("Thank you."));
    for (Received.Kept each : List.of(first, second)) {
      assertThat(corrections.byToken(each.token()).orElseThrow())
          .isEqualTo(
              new Followed(
                  each.correction(), Ruling.Status.ACCEPTED, "Thank you.", newsroom.now(), false));
    }
    for (String guess : List.of("", first.correction().id(), "A".repeat(43), first.token() + "A")) {
      assertThat(corrections.byToken(guess)).isEmpty();
    }
    assertThat(corrections.byToken(Secret.sha256(first.token()).substring(0, 43))).isEmpty();
  }

  @Test
  void keepsNoToken() throws Exception {
    Received.Kept kept = newsroom.kept(NINE);
    assertThat(kept.token()).matches("[A-Za-z0-9_-]{43}");
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(kept.token());
      }
    }
  }

  @Test
  void tellsTheSecondOfTwoEditors() {
    String id = newsroom.group(NINE);
    written(id, 1, new CorrectionDecision.Accept(null));
    assertThat(corrections.decide(id, 1, new CorrectionDecision.Decline("No."), "bob"))
        .isInstanceOfSatisfying(
            Ruled.Changed.class, no -> assertThat(no.group().ruling().by()).isEqualTo("ada"));
    assertThat(ruling(id).status()).isEqualTo(Ruling.Status.ACCEPTED);
    assertThat(corrections.history(id)).hasSize(1);
  }

  @Test
  void letsOneOfManyEditorsAtOnceWin() throws Exception {
    String id = newsroom.group(NINE);
    List<Callable<Ruled>> editors = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String editor = "editor " + i;
      editors.add(() -> corrections.decide(id, 1, new CorrectionDecision.Accept(editor), editor));
    }
    List<Ruled> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var each : threads.invokeAll(editors)) {
        all.add(each.get());
      }
    }
    assertThat(all).filteredOn(Ruled.Written.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Ruled.Changed.class::isInstance).hasSize(7);
    assertThat(corrections.history(id)).hasSize(1);
  }

  @Test
  void refusesWhatCannotFollow() {
    String id = newsroom.group(NINE);
    assertRefused(id, 1, new CorrectionDecision.Publish(), "this is pending");
    assertRefused(id, 1, new CorrectionDecision.Reopen(), "pending already");
    assertRefused(id, 1, new CorrectionDecision.Withdraw(), "not published");
    assertRefused(id, 1, new CorrectionDecision.Reply("x".repeat(2_001)), "at most 2,000");
    assertRefused(id, 1, new CorrectionDecision.Reply(" "), "the reply already");
    written(id, 1, new CorrectionDecision.Decline(null));
    assertRefused(id, 2, new CorrectionDecision.Accept(null), "was declined; reopen it first");
    assertRefused(id, 2, new CorrectionDecision.Publish(), "this is declined");
    assertThat(corrections.decide("nothing", 1, new CorrectionDecision.Reopen(), "ada"))
        .isEqualTo(new Ruled.Unknown());
    assertThat(corrections.history(id)).hasSize(1);
  }

  private void assertRefused(String id, long version, CorrectionDecision decision, String why) {
    assertThat(corrections.decide(id, version, decision, "ada"))
        .isInstanceOfSatisfying(
            Ruled.Refused.class, no -> assertThat(no.why()).contains(why).endsWith("."));
    assertThat(ruling(id).version()).isEqualTo(version);
  }

  @Test
  void writesHistoryThatOnlyGrows() {
    String id = newsroom.group(NINE);
    written(id, 1, new CorrectionDecision.Accept("Thanks\u202e."));
    written(id, 2, new CorrectionDecision.Publish());
    written(id, 3, new CorrectionDecision.Reply("Thank you."));
    assertThat(corrections.log(null, 10)).hasSize(1);
    newsroom.later(Duration.ofHours(1));
    written(id, 4, new CorrectionDecision.Reopen());
    assertThat(ruling(id)).isEqualTo(new Ruling(Ruling.Status.PENDING, null, null, null, null, 5));
    assertThat(corrections.log(null, 10)).isEmpty();
    assertThat(corrections.history(id))
        .extracting(CorrectionEvent::verb, CorrectionEvent::before, CorrectionEvent::after)
        .containsExactly(
            tuple("accept", "pending", "accepted: Thanks."),
            tuple("publish", "accepted: Thanks.", "accepted, published: Thanks."),
            tuple("reply", "accepted, published: Thanks.", "accepted, published: Thank you."),
            tuple("reopen", "accepted, published: Thank you.", "pending"));
    assertThat(corrections.history(id))
        .last()
        .satisfies(event -> {
          assertThat(event.by()).isEqualTo("ada");
          assertThat(event.at()).isEqualTo(newsroom.now());
        });
  }

  @Test
  void goesThroughGroupsPageByPageTheNewestFirst() {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      sent.addFirst(newsroom.group(on("https://gazette.example/" + i, NINE)));
      newsroom.group(on("https://gazette.example/" + i, NINE));
    }
    List<String> seen = new ArrayList<>();
    String after = null;
    for (List<CorrectionGroup> page = corrections.pending(null, 3);
        !page.isEmpty();
        page = corrections.pending(after, 3)) {
      page.forEach(group -> seen.add(group.id()));
      after = page.getLast().id();
    }
    assertThat(seen).isEqualTo(sent);
    assertThat(corrections.count(Ruling.Status.PENDING)).isEqualTo(7);
  }

  @Test
  void listsTheLogInTheOrderOfPublishing() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(newsroom.group(on("https://gazette.example/" + i, NINE)));
    }
    for (int i : List.of(2, 0, 3)) {
      written(ids.get(i), 1, new CorrectionDecision.Accept(null));
      written(ids.get(i), 2, new CorrectionDecision.Publish());
      newsroom.later(Duration.ofMinutes(1));
    }
    List<CorrectionGroup> log = corrections.log(null, 10);
    assertThat(log)
        .extracting(CorrectionGroup::id)
        .containsExactly(ids.get(3), ids.get(0), ids.get(2));
    assertThat(corrections.log(ids.get(3), 1)).containsExactly(log.get(1));
    written(ids.get(0), 3, new CorrectionDecision.Withdraw());
    assertThat(corrections.log(null, 10)).containsExactly(log.get(0), log.get(2));
    assertThat(corrections.countPublished()).isEqualTo(2);
    Instant was = Objects.requireNonNull(log.get(1).ruling().publishedAt());
    assertThat(corrections.log(was, log.get(1).id(), 10))
        .as("behind the one that was taken out")
        .containsExactly(log.get(2));
  }

  @Test
  void givesIdsThatTellNothing() {
    Set<String> ids = new HashSet<>();
    List<String> inTurn = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String id = newsroom.correction(on("https://gazette.example/" + i, NINE)).id();
      ids.add(id);
      inTurn.add(id);
    }
    assertThat(ids).hasSize(40);
    assertThat(inTurn).isNotEqualTo(inTurn.stream().sorted().toList());
  }

  private Ruling ruling(String id) {
    return corrections.one(id).orElseThrow().ruling();
  }

  private void written(String id, long version, CorrectionDecision decision) {
    assertThat(corrections.decide(id, version, decision, "ada")).isInstanceOf(Ruled.Written.class);
  }
}
