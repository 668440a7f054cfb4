import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Reading;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimJson;
import org.hearsay.claim.ClaimKeeper;
import org.hearsay.claim.Claims;
import org.hearsay.language.Embedder;
import org.hearsay.language.Mention;
import org.hearsay.language.WordRarity;
import org.hearsay.store.Entry;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Reader;
import org.hearsay.store.Upkeep;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// How long it takes to keep claims up to date. `make` writes a ledger of invented articles, without the reader's network;
/// `measure` derives its claims, adds ten articles one by one, puts all claims together, and rebuilds. `claims-speed.sh` runs both.
/// One file, as `java` runs it from its source; hence its length.
///
///     java -cp JAR evaluation/ClaimsSpeed.java make|measure FOLDER ASSERTIONS [--no-rebuild]
final class ClaimsSpeed {
  private static final int IN_ARTICLE = 20;
  private static final int ADDED = 10;
  private static final long SEED = 20_261_129;

  private ClaimsSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    Press press = new Press(Integer.parseInt(arguments[2]) / IN_ARTICLE);
    if (arguments[0].equals("make")) {
      make(folder, press);
    } else {
      measure(folder, press, !List.of(arguments).contains("--no-rebuild"));
    }
  }

  private static void make(Path folder, Press press) {
    long begun = System.nanoTime();
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"));
        LedgerWriter writer = ledger.writer()) {
      for (int i = 0; i < press.articles; i++) {
        writer.file(press.entry(i));
      }
    }
    say("made %d articles of %d stories in %.1f s", press.articles, press.stories, seconds(begun));
  }

  private static void measure(Path folder, Press press, boolean rebuilds) throws Exception {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"));
        LedgerWriter writer = ledger.writer();
        Embedder embedder = Embedder.bundled();
        ClaimKeeper keeper =
            ClaimKeeper.open(ledger, writer, embedder, folder.resolve("index"))) {
      long begun = System.nanoTime();
      keeper.catchUp(progress(begun), () -> false);
      double all = seconds(begun);
      say(
          "catch up with all: %.1f s, %.1f ms an article, peak RSS %d MiB",
          all, all * 1000 / press.articles, peak());

      List<Double> added = new ArrayList<>();
      for (int i = 0; i < ADDED; i++) {
        writer.file(press.entry(press.articles + i));
        begun = System.nanoTime();
        keeper.catchUp(Upkeep.QUIET, () -> false);
        added.add(seconds(begun) * 1000);
      }
      Collections.sort(added);
      say(
          "catch up with one more: median %.0f ms, worst %.0f ms of %d",
          (added.get(ADDED / 2 - 1) + added.get(ADDED / 2)) / 2, added.getLast(), ADDED);

      begun = System.nanoTime();
      Export before = Export.of(ledger);
      say(
          "all claims with graphs, as JSON: %.1f s, %d claims of %d assertions, the largest of %d, %d pairs, peak RSS %d MiB",
          seconds(begun), before.claims, before.assertions, before.largest, ledger.pairs().size(), peak());
      if (!rebuilds) {
        return;
      }

      begun = System.nanoTime();
      keeper.rebuild(progress(begun), () -> false);
      double again = seconds(begun);
      Export after = Export.of(ledger);
      say(
          "rebuild: %.1f s, the export is %s: %s before, %s after",
          again, before.equals(after) ? "the same" : "ANOTHER", before.sha256, after.sha256);
      if (!before.equals(after)) {
        System.exit(1);
      }
    }
  }

  /// All claims in order, as lines of JSON.
  private record Export(long claims, long assertions, int largest, String sha256) {
    static Export of(Ledger ledger) throws Exception {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long[] counted = new long[3];
      try (Stream<Claim> claims = new Claims(ledger).all()) {
        claims.forEach(claim -> {
          digest.update(ClaimJson.write(claim).getBytes(StandardCharsets.UTF_8));
          digest.update((byte) '\n');
          counted[0]++;
          counted[1] += claim.says().size();
          counted[2] = Math.max(counted[2], claim.says().size());
        });
      }
      return new Export(
          counted[0], counted[1], (int) counted[2], HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static Upkeep progress(long begun) {
    return (done, of) -> {
      if (done % 500 == 0) {
        System.err.printf(Locale.ROOT, "  %d of %d after %.1f s%n", done, of, seconds(begun));
      }
    };
  }

  /// The most memory that the process ever had, in MiB.
  private static long peak() throws IOException {
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(one -> one.startsWith("VmHWM"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }

  /// Invents articles. Each is a function of its number alone.
  private static final class Press {
    private static final int FACTS = 36;
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final List<String> JOINTS =
        List.of("in the", "of the", "after", "with a", "before the", "under", "for the", "against the", "and", "near the");
    private static final List<String> CUES = List.of("said", "said", "said", "told reporters", "claimed", "warned");

    private final int articles;
    private final int stories;
    private final List<String> words = new WordRarity().words().filter(word -> word.length() > 2).toList();

    Press(int articles) {
      this.articles = articles;
      this.stories = Math.max(1, articles * 2 / 25);
    }

    /// What is told in a story: its names and facts, always the same for one number.
    private record Story(LocalDate day, List<String> names, List<Fact> facts) {}

    private record Fact(String name, List<String> words, int amount, LocalDate day) {}

    private static SplittableRandom random(int kind, int number) {
      return new SplittableRandom(SEED + kind * 1_000_003L + number * 7919L);
    }

    /// As frequent words are in texts: the logarithm of their rank is spread evenly, without the hundred that are nearly all grammar.
    private String word(SplittableRandom random) {
      return words.get((int) (100 * Math.pow(words.size() / 100.0, random.nextDouble())) % words.size());
    }

    private String name(SplittableRandom random) {
      return capital(words.get(random.nextInt(4000, words.size())))
          + " "
          + capital(words.get(random.nextInt(4000, words.size())));
    }

    private static String capital(String word) {
      return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Story story(int number) {
      SplittableRandom random = random(1, number);
      LocalDate day = BEGIN.plusDays(number);
      List<String> names = Stream.generate(() -> name(random)).limit(24).toList();
      // What the whole story is about stands in many of its facts.
      List<String> theme = Stream.generate(() -> word(random)).limit(4).toList();
      List<Fact> facts = new ArrayList<>();
      for (int i = 0; i < FACTS; i++) {
        List<String> said = new ArrayList<>();
        int length = random.nextInt(5, 11);
        for (int j = 0; j < length; j++) {
          said.add(random.nextInt(12) == 0 ? theme.get(random.nextInt(theme.size())) : word(random));
        }
        facts.add(
            new Fact(
                names.get(random.nextInt(names.size())),
                said,
                random.nextInt(3) == 0 ? random.nextInt(3, 900) : 0,
                random.nextInt(10) == 0 ? day.minusDays(random.nextInt(20)) : LocalDate.MIN));
      }
      return new Story(day, names, facts);
    }

    /// A fact in words: one time in twelve as everybody has it, else with two fifths other words, in another order; now and then another number or day.
    private String told(Fact fact, SplittableRandom random) {
      boolean literal = random.nextInt(12) == 0;
      List<String> said = new ArrayList<>(fact.words);
      int amount = fact.amount;
      LocalDate day = fact.day;
      if (!literal) {
        for (int i = 0; i < said.size(); i++) {
          if (random.nextInt(5) < 2) {
            said.set(i, word(random));
          }
        }
        if (random.nextInt(4) == 0) {
          Collections.swap(said, random.nextInt(said.size()), random.nextInt(said.size()));
        }
        if (random.nextInt(3) == 0) {
          said.removeLast();
        }
        amount = amount > 0 && random.nextInt(8) == 0 ? amount + random.nextInt(1, 50) : amount;
        day = day != LocalDate.MIN && random.nextInt(8) == 0 ? day.plusDays(1) : day;
      }
      StringBuilder text = new StringBuilder(literal || random.nextInt(4) > 0 ? fact.name : fact.name.split(" ", -1)[1]);
      for (int i = 0; i < said.size(); i++) {
        if (i > 1 && i % 2 == 0) {
          text.append(' ').append(JOINTS.get((said.get(i).length() + i) % JOINTS.size()));
        }
        text.append(' ').append(said.get(i));
        if (i == 2 && amount > 0) {
          text.append(' ').append(amount);
        }
      }
      if (day != LocalDate.MIN) {
        text.append(" on ").append(DAY.format(day));
      }
      return text.toString();
    }

    private Fact own(Story story, SplittableRandom random) {
      return new Fact(
          random.nextBoolean() ? name(random) : story.names.get(random.nextInt(story.names.size())),
          Stream.generate(() -> word(random)).limit(random.nextInt(5, 11)).toList(),
          random.nextInt(4) == 0 ? random.nextInt(3, 900) : 0,
          LocalDate.MIN);
    }

    /// Stories begin one after the other; an article is mostly of one of the last ten.
    private int storyOf(int article, SplittableRandom random) {
      int newest = (int) Math.min(stories - 1L, (long) article * stories / articles);
      return random.nextInt(25) == 0 ? random.nextInt(newest + 1) : Math.max(0, newest - random.nextInt(10));
    }

    Entry entry(int number) {
      SplittableRandom random = random(2, number);
      Story story = story(storyOf(number, random));
      String outlet = "The " + name(random(3, random.nextInt(60)));
      LocalDate published = story.day.plusDays(random.nextInt(1, 12));
      Page page = new Page();
      List<Fact> facts = new ArrayList<>(story.facts);
      for (int i = facts.size() - 1; i > 0; i--) {
        Collections.swap(facts, i, random.nextInt(i + 1));
      }
      for (int i = 0; i < IN_ARTICLE; i++) {
        Fact fact = i % 3 == 2 ? own(story, random) : facts.get(i);
        String teller = random.nextInt(2) == 0 ? story.names.get(random.nextInt(story.names.size())) : "";
        page.says(told(fact, random), teller, CUES.get(random.nextInt(CUES.size())), i % 4 == 3);
      }
      Instant read = published.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(number);
      return page.entry("invented-" + number, outlet, published, read);
    }
  }

  /// One article as it grows.
  private static final class Page {
    private final StringBuilder text = new StringBuilder();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Assertion> assertions = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Span> paragraphs = new ArrayList<>();
    private int paragraph;

    /// Adds a sentence. Words that begin with a capital, side by side, are a name.
    void says(String words, String teller, String cue, boolean last) {
      List<Integer> chain = new ArrayList<>();
      Span source = append(teller);
      text.append(teller.isEmpty() ? "" : " ");
      Span said = append(teller.isEmpty() ? "" : cue);
      text.append(teller.isEmpty() ? "" : " that ");
      Span content = append(words);
      text.append('.');
      if (last) {
        paragraphs.add(new Span(paragraph, text.length()));
        text.append('\n');
        paragraph = text.length();
      } else {
        text.append(' ');
      }
      if (!teller.isEmpty()) {
        chain.add(attributions.size());
        attributions.add(
            new Attribution(
                new Attribution.Roles(Spans.of(source), Spans.of(said), Spans.of(content)),
                Attribution.Kind.INDIRECT,
                Attribution.Stance.SAYS,
                null,
                new Holder(Holder.Type.PERSON, teller, true),
                new Attribution.Trace("source-cue-content", 0.9)));
      }
      int end = 0;
      String[] each = words.split(" ", -1);
      for (int i = 0; i < each.length && Character.isUpperCase(each[i].charAt(0)); i++) {
        end += each[i].length() + (i == 0 ? 0 : 1);
      }
      int first = mentions.size();
      mentions.add(
          new Mention(
              new Span(content.start(), content.start() + end),
              Mention.Type.PERSON,
              words.substring(0, end),
              "invented"));
      assertions.add(
          new Assertion(
              Spans.of(content),
              words,
              chain,
              new Certainty(Certainty.Term.STATED, Spans.NONE, true),
              about(words, content),
              List.of(),
              List.of(first)));
    }

    private static Assertion.About about(String words, Span content) {
      int at = words.lastIndexOf(" on ");
      if (at < 0 || !Character.isDigit(words.charAt(at + 4))) {
        return null;
      }
      LocalDate day = LocalDate.parse(words.substring(at + 4), Press.DAY);
      return new Assertion.About(day.toString(), new Span(content.start() + at + 4, content.end()));
    }

    private Span append(String words) {
      int start = text.length();
      text.append(words);
      return new Span(start, text.length());
    }

    Entry entry(String id, String outlet, LocalDate published, Instant read) {
      Publication publication =
          new Publication(null, null, new Outlet(outlet), List.of(), PublicationDate.of(published), null, "en");
      Reading reading =
          new Reading(
              new Article(
                  new ArticleId(id),
                  publication,
                  "Of the " + id,
                  new Body(text.toString(), paragraphs, List.of())),
              new Findings(
                  attributions, Findings.bare(attributions), assertions, List.of(), List.of(), mentions, List.of()),
              Findings.NONE);
      Evidenced capture =
          new Evidenced(
              sha256(id), null, read, "text/html", text.length(), new Evidenced.Location("evidence-1.warc.gz", 4096, 512));
      return new Entry(reading, capture, new Reader("0.1.0", "none"), read, null);
    }

    private static String sha256(String words) {
      try {
        return HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
