import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A fixed piece of work of the kind that reading is: searching text with regular expressions, counting and sorting words,
/// hashing. It needs nothing but the JDK and is the same on every machine and every day, so that the time of reading can be
/// stated as a multiple of its time, and a slow machine is not taken for slow code.
///
/// Change nothing here without measuring docs/speed.md anew.
final class ReferenceWork {
  private static final int ROUNDS = 150;
  private static final int WORDS = 20_000;
  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*\\b");
  private static final Pattern REPORTED =
      Pattern.compile("(?i)\\b(\\w+) (?:said|told|added|wrote)(?: that)? ([^.]{1,80})\\.");

  private ReferenceWork() {}

  public static void main(String[] arguments) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = text(new SplittableRandom(round));
      found += count(CAPITALISED.matcher(text)) + count(REPORTED.matcher(text));
      digest.update(sortedCounts(text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    System.out.println(found + " " + HexFormat.of().formatHex(digest.digest(), 0, 8));
  }

  private static String text(SplittableRandom random) {
    String[] verbs = {"said", "told", "added", "wrote", "went", "came", "saw", "built"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      if (random.nextInt(6) == 0) {
        text.append(verbs[random.nextInt(verbs.length)]);
      } else {
        int letters = 2 + random.nextInt(7);
        for (int j = 0; j < letters; j++) {
          char letter = (char) ('a' + random.nextInt(26));
          text.append(j == 0 && random.nextInt(7) == 0 ? Character.toUpperCase(letter) : letter);
        }
      }
      text.append(random.nextInt(12) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private static long count(Matcher matcher) {
    long found = 0;
    while (matcher.find()) {
      found += 1 + matcher.group().length() % 3;
    }
    return found;
  }

  private static String sortedCounts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("\\W+")) {
      counts.merge(word, 1, Integer::sum);
    }
    List<String> lines = new ArrayList<>();
    counts.forEach((word, count) -> lines.add(word + " " + count));
    Collections.sort(lines);
    return String.join("\n", lines);
  }
}
