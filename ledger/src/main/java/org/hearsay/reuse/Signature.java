package org.hearsay.reuse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hearsay.article.Article;

/// What an article is found by when another has words of it: short keys, for an index in which
/// articles that share some are candidates for [Copies#between]. Not a finding by itself: the more
/// keys two share, the likelier one copies the other. Immutable.
///
/// - `whole`: the bands of a MinHash over all runs of four words; two articles share one where they
///   are, nearly as a whole, the same text
/// - `passages`: fingerprints of single runs of four words, chosen by winnowing (Schleimer,
///   Wilkerson, Aiken 2003): of each five runs in a row the one with the smallest hash. Two
///   articles that share eight words in a row share one
///
/// The trade: MinHash of whole texts costs sixteen keys and misses the article that takes two
/// paragraphs of another; fingerprints find it, wherever the paragraphs stand, and cost about a key
/// for three words (some two hundred for six hundred words), and everyday phrases are among them.
/// So ask an index for articles that share several, rare ones first, or for any band. A text of
/// more than [#MOST_PASSAGES] fingerprints keeps the smallest: the same ones that another such text
/// keeps.
public record Signature(List<String> whole, List<String> passages) {
  /// No signature has more fingerprints, however long the text.
  public static final int MOST_PASSAGES = 4096;

  static final int BANDS = 16;
  private static final int ROWS = 4;
  private static final int WINDOW = 5;

  /// Fixed for good: keys in an index are compared with keys made years later.
  private static final long[] SEEDS =
      LongStream.rangeClosed(1, BANDS * ROWS).map(Words::mixed).toArray();

  public Signature {
    whole = List.copyOf(whole);
    passages = List.copyOf(passages);
  }

  /// Of the article's paragraphs; title and captions are not signed. Empty where the article has
  /// fewer than four words.
  public static Signature of(Article article) {
    long[] shingles = Shingles.of(Words.of(article.body().text(), article.body().paragraphs()));
    if (shingles.length == 0) {
      return new Signature(List.of(), List.of());
    }
    long[] once = LongStream.of(shingles).sorted().distinct().toArray();
    return new Signature(bands(once), fingerprints(shingles));
  }

  /// All keys, each once: `b…` of the whole, `p…` of passages. Letters and digits only.
  public List<String> keys() {
    return Stream.concat(whole.stream(), passages.stream()).toList();
  }

  private static List<String> bands(long[] shingles) {
    long[] smallest = new long[SEEDS.length];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < SEEDS.length; i++) {
        smallest[i] = Math.min(smallest[i], Words.mixed(shingle ^ SEEDS[i]));
      }
    }
    return IntStream.range(0, BANDS)
        .mapToObj(band -> {
          long hash = band;
          for (int row = 0; row < ROWS; row++) {
            hash = Words.mixed(hash ^ smallest[band * ROWS + row]);
          }
          return key('b', hash);
        })
        .toList();
  }

  /// The runs that are the smallest of a window; the last of several that are equally small.
  private static List<String> fingerprints(long[] shingles) {
    long[] chosen = new long[shingles.length];
    int count = 0;
    int last = -1;
    for (int end = Math.min(WINDOW, shingles.length); end <= shingles.length; end++) {
      int least = Math.max(0, end - WINDOW);
      for (int i = least + 1; i < end; i++) {
        if (shingles[i] <= shingles[least]) {
          least = i;
        }
      }
      if (least != last) {
        chosen[count++] = shingles[least];
        last = least;
      }
    }
    return LongStream.of(chosen)
        .limit(count)
        .sorted()
        .distinct()
        .limit(MOST_PASSAGES)
        .mapToObj(hash -> key('p', hash))
        .toList();
  }

  /// Of 60 bits: two different runs of a million articles hardly ever share a key.
  private static String key(char kind, long hash) {
    return kind + Long.toString(hash >>> 4, Character.MAX_RADIX);
  }
}
