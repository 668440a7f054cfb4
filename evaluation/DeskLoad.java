import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// People who click through a desk: each opens a page, reads it for half a second to one and a half, and opens another, by links that
/// stand in pages it has seen. Prints for each kind of page how long it took until all of it was there. `desk-load.sh` starts it
/// beside a server.
///
///     java DeskLoad.java http://127.0.0.1:8437 PEOPLE SECONDS
public final class DeskLoad {
  private static final Pattern LINK = Pattern.compile("href=\"(/(?:claims|articles|sources)/[^\"#]+)");
  private static final int MOST_LINKS = 5000;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String origin;
  private final long until;
  private final Map<String, Queue<Double>> times = new ConcurrentHashMap<>();
  private final Map<String, Queue<Integer>> sizes = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<String> links = Collections.synchronizedList(new ArrayList<>());

  private DeskLoad(String origin, int seconds) {
    this.origin = origin;
    this.until = System.nanoTime() + seconds * 1_000_000_000L;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 3) {
      System.err.println("desk-load: java DeskLoad.java ORIGIN PEOPLE SECONDS");
      System.exit(2);
    }
    int people = Integer.parseInt(arguments[1]);
    DeskLoad load = new DeskLoad(arguments[0], Integer.parseInt(arguments[2]));
    // What people look at first; it fills the links too.
    for (String path : List.of("/", "/claims", "/articles", "/sources")) {
      load.look(path);
    }
    load.times.clear();
    load.sizes.clear();
    CountDownLatch done = new CountDownLatch(people);
    for (int i = 0; i < people; i++) {
      Random random = new Random(i);
      Thread.ofVirtual().start(() -> {
        try {
          load.click(random);
        } finally {
          done.countDown();
        }
      });
    }
    done.await();
    load.print();
    System.exit(load.failures.isEmpty() ? 0 : 1);
  }

  private void click(Random random) {
    while (System.nanoTime() < until) {
      try {
        Thread.sleep(500 + random.nextInt(1000));
        look(next(random));
      } catch (InterruptedException | IOException e) {
        failures.add(e.toString());
      }
    }
  }

  /// Mostly something that a page linked to, else a list, a filter or a search.
  private String next(Random random) {
    int choice = random.nextInt(20);
    return switch (choice) {
      case 0 -> "/";
      case 1 -> "/claims";
      case 2 -> "/claims?all=on&order=newest&from-row=" + 50 * random.nextInt(20);
      case 3 -> "/claims?words=" + word(random);
      case 4 -> "/claims?all=on&term=possible&mark=drift";
      case 5 -> "/articles";
      case 6 -> "/sources";
      case 7 -> "/map";
      case 8 -> "/map.json";
      case 9, 10 -> "/search?q=" + word(random);
      default -> links.isEmpty() ? "/claims" : links.get(random.nextInt(links.size()));
    };
  }

  private String word(Random random) {
    return List.of("harbour", "report", "ferry", "minister", "water", "ship", "said", "north").get(random.nextInt(8));
  }

  private void look(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Encoding", "gzip").timeout(Duration.ofSeconds(60)).build();
    long begun = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - begun) / 1e6;
    if (answer.statusCode() != 200) {
      failures.add(answer.statusCode() + " " + path);
      return;
    }
    times.computeIfAbsent(kind(path), _ -> new ConcurrentLinkedQueue<>()).add(millis);
    sizes.computeIfAbsent(kind(path), _ -> new ConcurrentLinkedQueue<>()).add(answer.body().length);
    if (links.size() < MOST_LINKS) {
      byte[] body = answer.body();
      if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
        try (var unpacked = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
          body = unpacked.readAllBytes();
        }
      }
      LINK.matcher(new String(body, StandardCharsets.UTF_8)).results().map((MatchResult one) -> one.group(1).replace("&amp;", "&")).limit(100).forEach(links::add);
    }
  }

  private static String kind(String path) {
    String kind = path.replaceFirst("\\?.*", "").replaceFirst("^(/(?:claims|articles|sources))/[^/]+", "$1/…").replaceFirst("/findings/[^/]+", "/findings/…");
    return path.contains("?") && !path.contains("at=") ? kind + "?…" : kind;
  }

  private void print() {
    System.out.printf("%-24s %7s %8s %8s %8s %9s%n", "page", "times", "median", "95 %", "worst", "kB packed");
    List<Double> all = new ArrayList<>();
    new TreeMap<>(times).forEach((kind, taken) -> {
      List<Double> sorted = new ArrayList<>(taken);
      all.addAll(sorted);
      row(kind, sorted, sizes.get(kind).stream().mapToInt(size -> size).average().orElse(0) / 1000);
    });
    row("all", all, 0);
    failures.stream().limit(10).forEach(failure -> System.out.println("failed: " + failure));
    System.out.println(failures.size() + " failures");
  }

  private static void row(String kind, List<Double> taken, double size) {
    Collections.sort(taken);
    System.out.printf(
        "%-24s %7d %5.0f ms %5.0f ms %5.0f ms %9.1f%n",
        kind, taken.size(), taken.get(taken.size() / 2), taken.get((int) (taken.size() * 0.95)), taken.getLast(), size);
  }
}
