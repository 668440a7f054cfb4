package org.hearsay.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hearsay.source.Deciding;
import org.hearsay.store.Gazette;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.store.Upkeep;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found by its words. Longer than most, as all of it asks the ledger that is set up here.
class TextIndexTest {
  private static final Instant NOW = Instant.parse("2024-03-10T08:00:00Z");

  @TempDir private Path folder;
  private Ledger ledger;
  private LedgerWriter writer;
  private TextIndex index;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
    writer = ledger.writer();
    index = TextIndex.open(words());
  }

  @AfterEach
  void close() {
    index.close();
    writer.close();
    ledger.close();
  }

  private Path words() {
    return folder.resolve("index-text");
  }

  private String file(Gazette article) {
    return writer.file(article.entry()).article();
  }

  private static Gazette ferry() {
    return Gazette.of("ferry", "Alder Gazette", "2024-03-01")
        .titled("Ferries stay at the pier")
        .says("the big ferry sank near the naïve captain’s house", "the Harbour Board")
        .says("the pier is closed");
  }

  private static Gazette bridge() {
    return Gazette.of("bridge", "Brindle Post", "2024-03-02")
        .titled("A bridge over the sound")
        .says("the bridge cost less than a new ferry", "the Bridge Commission");
  }

  private List<Hit> hits(String typed, Hit.Kind... kinds) {
    return all(typed, kinds).hits();
  }

  private Answer.Hits all(String typed, Hit.Kind... kinds) {
    return switch (index.search(typed, Set.of(kinds), 20, null)) {
      case Answer.Hits hits -> hits;
      case Answer.Refused(String why) -> throw new AssertionError(typed + ": " + why);
    };
  }

  private List<String> ids(String typed, Hit.Kind... kinds) {
    return hits(typed, kinds).stream().map(Hit::id).toList();
  }

  private static List<String> marked(Passage passage) {
    return passage.marks().pieces().stream().map(mark -> mark.of(passage.words())).toList();
  }

  @Test
  void findsArticlesAssertionsAndSources() {
    String id = file(ferry());
    file(bridge());
    assertThat(index.catchUp(ledger)).isTrue();
    assertThat(ids("ferry closed")).containsExactly(id);
    assertThat(ids("sank")).containsExactlyInAnyOrder(id, id + ".1");
    assertThat(ids("harbour board", Hit.Kind.ASSERTION)).containsExactly(id + ".1");
    assertThat(ids("alder gazette", Hit.Kind.ASSERTION))
        .as("what the outlet says itself")
        .containsExactly(id + ".2");
    assertThat(ids("harbour board", Hit.Kind.SOURCE)).containsExactly("harbour-board-" + id);
    assertThat(ids("harbour-board", Hit.Kind.SOURCE)).containsExactly("harbour-board-" + id);
    assertThat(ids(id + ".2")).containsExactly(id + ".2");
    assertThat(ids("alder", Hit.Kind.SOURCE, Hit.Kind.ARTICLE))
        .containsExactlyInAnyOrder("alder-gazette", id);
    assertThat(ids("volcano")).isEmpty();
  }

  @Test
  void saysWhatAHitIs() {
    String id = file(ferry());
    index.catchUp(ledger);
    Hit article = hits("pier", Hit.Kind.ARTICLE).getFirst();
    assertThat(article.kind()).isEqualTo(Hit.Kind.ARTICLE);
    assertThat(article.id()).isEqualTo(id);
    assertThat(article.outlet()).isEqualTo("Alder Gazette");
    assertThat(article.day()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(article.title().words()).isEqualTo("Ferries stay at the pier");
    assertThat(marked(article.title())).containsExactly("pier");
    Hit assertion = hits("pier", Hit.Kind.ASSERTION).getFirst();
    assertThat(assertion.title().words()).isEqualTo("Ferries stay at the pier");
    assertThat(assertion.passage().words()).isEqualTo("the pier is closed");
    assertThat(marked(assertion.passage())).containsExactly("pier");
    Hit source = hits("gazette", Hit.Kind.SOURCE).getFirst();
    assertThat(source.title().words()).isEqualTo("Alder Gazette");
    assertThat(source.outlet()).isNull();
    assertThat(source.day()).isEqualTo(LocalDate.of(2024, 3, 1));
  }

  @Test
  void saysWhereInTheArticleWordsStand() {
    Gazette article = Gazette.of("long", "Alder Gazette", "2024-03-01");
    for (int i = 0; i < 50; i++) {
      article.says("nothing happened on day " + i + " of the strike, \uD83D\uDEA2 or so they say");
    }
    String id =
        file(article.says("a whale and a seal were seen in the harbour").says("that is all"));
    index.catchUp(ledger);
    String text = text(id);
    for (Hit hit : hits("seals whales")) {
      Span at = Objects.requireNonNull(hit.passage().at());
      assertThat(at.of(text)).isEqualTo(hit.passage().words());
      assertThat(marked(hit.passage())).containsExactly("whale", "seal");
      assertThat(hit.passage().words().length()).isLessThanOrEqualTo(Excerpts.LENGTH);
    }
    assertThat(hits("seals whales")).hasSize(2);
  }

  private String text(String id) {
    if (ledger.article(id) instanceof Lookup.Found<StoredArticle>(StoredArticle stored)) {
      return stored.reading().article().body().text();
    }
    throw new AssertionError(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ferry                 | ferry bridge",
        "FERRIES               | ferry bridge",
        "ferry -bridge         | ferry",
        "ferry -\"new ferry\"  | ferry",
        "\"big ferry\"         | ferry",
        "“big ferry”           | ferry",
        "\"big ferries\"       |",
        "\"ferry big\"         |",
        "\"big ferry           | ferry",
        "naive captain         | ferry",
        "Naïve captain's       | ferry",
        "ferri*                | ferry",
        "ferr*                 | ferry bridge",
        "comm* ferry           | bridge",
        "the                   | ferry bridge",
        "the volcano           |",
        "\"the bridge cost\"   | bridge",
        "brindle-post          | bridge",
        "ferry !!! ???         | ferry bridge"
      })
  void findsByWordsPhrasesAndBeginnings(String typed, String found) {
    String one = file(ferry());
    String other = file(bridge());
    index.catchUp(ledger);
    List<String> wanted =
        found == null
            ? List.of()
            : Stream.of(found.split(" ", -1)).map(it -> it.equals("ferry") ? one : other).toList();
    assertThat(ids(typed, Hit.Kind.ARTICLE)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void marksAPhraseAsOneAndABeginningAsTheWordThatHasIt() {
    file(ferry());
    index.catchUp(ledger);
    assertThat(marked(hits("\"big ferry\"", Hit.Kind.ASSERTION).getFirst().passage()))
        .containsExactly("big ferry");
    assertThat(marked(hits("hou* capt*", Hit.Kind.ASSERTION).getFirst().passage()))
        .containsExactly("captain’s", "house");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | there is no word in it",
        "`\" * ( -` | there is no word in it",
        "-ferry | it only says what is not wanted; add a word that is",
        "fe* | too many words begin with fe; at least 3 letters must stand before the *"
      })
  void saysWhyItCannotLookForSomething(String typed, String why) {
    assertThat(index.search(typed, Set.of(), 20, null)).isEqualTo(new Answer.Refused(why));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(index.search("term ".repeat(10_000), Set.of(), 20, null))
        .isEqualTo(new Answer.Refused("it has more than 500 characters"));
    assertThat(index.search("a ".repeat(41), Set.of(), 20, null))
        .isEqualTo(new Answer.Refused("it has more than 40 words"));
    assertThat(index.search("x-".repeat(41), Set.of(), 20, null))
        .isEqualTo(new Answer.Refused("it has more than 40 words"));
    assertThat(index.search("a ".repeat(40), Set.of(), 20, null)).isInstanceOf(Answer.Hits.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000ferry\u001b[2J",
        "fe*rr*y",
        "*",
        "**ferry**",
        "((((((((((ferry",
        "ferry~9 AND NOT (title:x OR [a TO b] {c})^5 /re.*/ \\",
        "--ferry",
        "-",
        "\"\"\"\"",
        "\uD800 ferry \uDC00",
        "\uDBFF\uDFFF\uFFFF",
        "<script>alert(1)</script>"
      })
  void answersWhateverIsTyped(String typed) {
    file(ferry());
    index.catchUp(ledger);
    assertThat(index.search(typed, Set.of(), 20, null)).isNotNull();
  }

  @Test
  void goesOnWhereItLeftOff() {
    for (int i = 0; i < 23; i++) {
      file(
          Gazette.of("n" + i, "Alder Gazette", null)
              .says("the otter number " + i + " was seen", "the Otter Board"));
    }
    index.catchUp(ledger);
    List<String> seen = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String next = null;
    do {
      Answer answer = index.search("otter", Set.of(Hit.Kind.ARTICLE), 10, next);
      assertThat(answer).isInstanceOf(Answer.Hits.class);
      Answer.Hits hits = (Answer.Hits) answer;
      assertThat(hits.total()).isEqualTo(23);
      assertThat(hits.counted()).isTrue();
      hits.hits().forEach(hit -> seen.add(hit.id()));
      sizes.add(hits.hits().size());
      next = hits.next();
    } while (next != null);
    assertThat(sizes).containsExactly(10, 10, 3);
    assertThat(new HashSet<>(seen)).hasSize(23);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "zz-article/1", "7fc00000-article/1", "3f800000-", "-article/1"})
  void refusesToGoOnBehindNothing(String after) {
    assertThat(index.search("ferry", Set.of(), 20, after))
        .isEqualTo(new Answer.Refused("a list cannot go on behind " + after));
  }

  @Test
  void goesOnBehindWhatIsGone() {
    file(ferry());
    index.catchUp(ledger);
    assertThat(index.search("ferry", Set.of(), 20, "7f000000-article/gone"))
        .isInstanceOfSatisfying(Answer.Hits.class, hits -> assertThat(hits.hits()).isNotEmpty());
    assertThat(index.search("ferry", Set.of(), 20, "0-source/gone"))
        .isInstanceOfSatisfying(Answer.Hits.class, hits -> assertThat(hits.hits()).isEmpty());
  }

  @Test
  void refusesALimitThatIsNone() {
    assertThatThrownBy(() -> index.search("ferry", Set.of(), 0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @Test
  void followsTheLedger() throws SQLException {
    String id = file(ferry());
    index.catchUp(ledger);
    assertThat(ids("sank")).isNotEmpty();
    file(
        Gazette.of("ferry", "Alder Gazette", "2024-03-01")
            .titled("Ferries stay at the pier")
            .says("the big ferry floats", "the Pilots’ Guild"));
    String other = file(bridge());
    assertThat(ids("floats")).as("not before it catches up").isEmpty();
    assertThat(index.catchUp(ledger)).isTrue();
    assertThat(ids("sank")).isEmpty();
    assertThat(ids("harbour board")).as("a source that is gone").isEmpty();
    assertThat(ids("floats", Hit.Kind.ARTICLE, Hit.Kind.ASSERTION)).hasSize(2);
    assertThat(ids("pilots", Hit.Kind.SOURCE)).containsExactly("pilots-guild");
    execute("delete from article where id = '" + other + "'");
    index.catchUp(ledger);
    assertThat(ids("bridge")).isEmpty();
    assertThat(ids("floats")).contains(id);
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
        Statement sql = connection.createStatement()) {
      sql.execute("pragma foreign_keys = on");
      sql.execute(statement);
    }
  }

  @Test
  void followsDecisionsAboutSources() {
    file(ferry());
    index.catchUp(ledger);
    writer.decide(Deciding.rename("harbour-board", "Port Authority"), "anna", "why", NOW);
    index.catchUp(ledger);
    Hit source = hits("port authority", Hit.Kind.SOURCE).getFirst();
    assertThat(source.title().words()).isEqualTo("Port Authority");
    assertThat(source.passage().words()).contains("Harbour Board");
    assertThat(ids("harbour board", Hit.Kind.SOURCE)).containsExactly(source.id());
  }

  @Test
  void doesNothingTwice() {
    file(ferry());
    List<Long> steps = new ArrayList<>();
    Upkeep upkeep = (done, total) -> steps.add(done * 10 + total);
    assertThat(index.catchUp(ledger, upkeep, () -> false)).isTrue();
    assertThat(index.catchUp(ledger, upkeep, () -> false)).isTrue();
    file(bridge());
    assertThat(index.catchUp(ledger, upkeep, () -> false)).isTrue();
    assertThat(steps).containsExactly(11L, 11L);
  }

  @Test
  void goesOnAfterItWasStopped() {
    file(ferry());
    file(bridge());
    List<Long> steps = new ArrayList<>();
    Upkeep upkeep = (done, total) -> steps.add(done * 10 + total);
    assertThat(index.catchUp(ledger, upkeep, () -> !steps.isEmpty())).isFalse();
    assertThat(ids("ferry", Hit.Kind.ARTICLE)).hasSize(1);
    assertThat(index.catchUp(ledger, upkeep, () -> false)).isTrue();
    assertThat(steps).containsExactly(12L, 11L);
    assertThat(ids("ferry", Hit.Kind.ARTICLE)).hasSize(2);
    assertThat(ids("harbour board", Hit.Kind.SOURCE)).hasSize(1);
  }

  @Test
  void keepsWhatItHadUntilItIsMadeAnew() {
    file(ferry());
    file(bridge());
    index.catchUp(ledger);
    List<String> before = ids("ferry");
    List<Long> steps = new ArrayList<>();
    assertThat(index.rebuild(ledger, (done, _) -> steps.add(done), () -> !steps.isEmpty()))
        .isFalse();
    assertThat(ids("ferry")).isEqualTo(before);
    steps.clear();
    assertThat(index.rebuild(ledger, (done, _) -> steps.add(done), () -> false)).isTrue();
    assertThat(steps).containsExactly(1L, 2L);
    assertThat(ids("ferry")).isEqualTo(before);
  }

  @Test
  void isThereAgainWhenItIsOpenedAgain() {
    file(ferry());
    index.catchUp(ledger);
    List<String> before = ids("ferry");
    index.close();
    index = TextIndex.open(words());
    assertThat(ids("ferry")).isEqualTo(before).isNotEmpty();
  }

  @Test
  void isSharedWithAnotherThatHasItOpen() {
    file(ferry());
    try (TextIndex other = TextIndex.open(words())) {
      assertThat(other.catchUp(ledger)).isTrue();
      assertThat(
              index.catchUp(
                  ledger,
                  (_, _) -> {
                    throw new AssertionError("put in twice");
                  },
                  () -> false))
          .isTrue();
      assertThat(ids("sank")).isNotEmpty();
    }
  }

  @Test
  void makesADamagedOneAnewAndLeavesOtherFiles() throws IOException {
    file(ferry());
    index.catchUp(ledger);
    List<String> before = ids("ferry");
    index.close();
    Files.writeString(words().resolve("notes.txt"), "mine");
    List<Path> files;
    try (Stream<Path> listed = Files.list(words())) {
      files =
          listed
              .filter(file -> !file.endsWith("notes.txt") && !file.endsWith("write.lock"))
              .toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(file, bytes);
    }
    index = TextIndex.open(words());
    assertThat(ids("ferry")).isEmpty();
    assertThat(index.catchUp(ledger)).isTrue();
    assertThat(ids("ferry")).isEqualTo(before);
    assertThat(words().resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void makesOneAnewThatLostAFile() throws IOException {
    file(ferry());
    index.catchUp(ledger);
    index.close();
    try (Stream<Path> listed = Files.list(words())) {
      Files.delete(
          listed
              .filter(file -> file.getFileName().toString().startsWith("_"))
              .sorted()
              .findFirst()
              .orElseThrow());
    }
    index = TextIndex.open(words());
    assertThat(index.catchUp(ledger)).isTrue();
    assertThat(ids("sank")).isNotEmpty();
  }

  @Test
  void saysWhereItCannotBeOpened() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> TextIndex.open(file))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void isSearchedByManyWhileOneWrites() throws Exception {
    file(ferry());
    index.catchUp(ledger);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> searching = new ArrayList<>();
      Callable<Boolean> search =
          () -> {
            for (int i = 0; i < 200; i++) {
              if (!ids("ferry sank", Hit.Kind.ASSERTION).isEmpty()) {
                continue;
              }
              return false;
            }
            return true;
          };
      for (int i = 0; i < 4; i++) {
        searching.add(threads.submit(search));
      }
      for (int i = 0; i < 10; i++) {
        file(Gazette.of("n" + i, "Alder Gazette", null).says("an otter was seen " + i + " times"));
        assertThat(index.catchUp(ledger)).isTrue();
      }
      for (Future<Boolean> one : searching) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(ids("otters", Hit.Kind.ARTICLE)).hasSize(10);
  }

  @Test
  void cutsTextThatIsOneWord() {
    file(
        Gazette.of("wall", "Alder Gazette", null)
            .titled("x".repeat(5000))
            .says("\uD83D\uDEA2".repeat(40_000) + " otter " + "y".repeat(100_000)));
    index.catchUp(ledger);
    for (Hit hit : hits("otter")) {
      assertThat(marked(hit.passage())).containsExactly("otter");
      assertThat(hit.passage().words().length()).isLessThan(1000);
      assertThat(hit.title().words().length()).isLessThan(1000);
      assertThat(hit.passage().words().codePoints().filter(it -> it >= 0xD800 && it < 0xE000))
          .isEmpty();
    }
    assertThat(hits("otter")).hasSize(2);
  }
}
