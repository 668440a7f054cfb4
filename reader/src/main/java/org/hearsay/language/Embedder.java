package org.hearsay.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Span;

/// The network that says what a sentence is about, as a vector that can be held against that of
/// another: all-MiniLM-L6-v2, with weights of eight bits. English only.
///
/// Made once for the process (it takes half a second and some tens of megabytes) and closed at its
/// end. Threads may share it: each call runs on the thread that makes it, and the same sentence
/// gives the same vector, to the bit, on any thread and in any list. Another kind of processor may
/// compute another last digit.
///
/// Sentences are never run together in one call of the network. Its weights are of eight bits and
/// it scales what it computes to eight bits as well, by the greatest number in the call: with a
/// neighbour a sentence's vector would be another (by a cosine of 0.98 to 0.99 with itself alone),
/// and which one would hang on the neighbour, even where no padding is needed.
public final class Embedder implements AutoCloseable {
  /// How many pieces of a sentence are read, the two special ones included; what comes after is not
  /// looked at.
  public static final int LONGEST_SENTENCE = 256;

  private static final String RESOURCE = "/all-minilm-l6-v2-q.onnx";
  private static final String OUTPUT = "last_hidden_state";
  private static final int BEGIN = 101;
  private static final int END = 102;

  private final Network network;
  private final WordPieces wordPieces;

  private Embedder(Network network, WordPieces wordPieces) {
    this.network = network;
    this.wordPieces = wordPieces;
  }

  /// The embedder with the bundled weights. They were trained with the vocabulary that the
  /// [Encoder]'s were trained with, piece for piece.
  ///
  /// @throws IllegalStateException if there are none, or the runtime refuses them
  public static Embedder bundled() {
    return new Embedder(Network.bundled("embedder", RESOURCE), new WordPieces());
  }

  /// What one sentence is about. One without words has a vector too, which says nothing.
  ///
  /// @throws IllegalStateException if the embedder is closed, or the runtime fails
  public EmbeddedSentence embed(String sentence) {
    List<Pieces> words = new ArrayList<>();
    long[] ids = ids(sentence, words);
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    Map<String, long[]> inputs =
        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", new long[ids.length]);
    float[] rows = network.run(inputs, List.of(OUTPUT)).getFirst();
    List<EmbeddedSentence.Word> embedded = new ArrayList<>(words.size());
    int row = 1;
    for (Pieces word : words) {
      int next = row + word.ids().size();
      embedded.add(
          new EmbeddedSentence.Word(
              word.span().of(sentence), WordVector.projected(sum(rows, row, next))));
      row = next;
    }
    return new EmbeddedSentence(SentenceVector.towards(sum(rows, 0, ids.length)), embedded);
  }

  /// What each of some sentences is about, in their order. One that is there twice is run once.
  ///
  /// @throws IllegalStateException if the embedder is closed, or the runtime fails
  public List<EmbeddedSentence> embed(List<String> sentences) {
    Map<String, EmbeddedSentence> known = new HashMap<>();
    return sentences.stream()
        .map(sentence -> known.computeIfAbsent(sentence, this::embed))
        .toList();
  }

  /// The pieces of a sentence between the two special ones.
  ///
  /// @param whole takes the words of which all pieces are among them
  private long[] ids(String sentence, List<Pieces> whole) {
    long[] ids = new long[LONGEST_SENTENCE];
    int count = 0;
    ids[count++] = BEGIN;
    for (Pieces word : wordPieces.pieces(sentence, new Span(0, sentence.length()))) {
      if (count + word.ids().size() < LONGEST_SENTENCE) {
        whole.add(word);
      }
      for (int id : word.ids()) {
        if (count < LONGEST_SENTENCE - 1) {
          ids[count++] = id;
        }
      }
    }
    ids[count++] = END;
    return Arrays.copyOf(ids, count);
  }

  /// Of the rows of some pieces; their mean but for its length.
  private static double[] sum(float[] rows, int from, int to) {
    double[] sum = new double[SentenceVector.DIMENSIONS];
    for (int row = from; row < to; row++) {
      int at = row * sum.length;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += rows[at + i];
      }
    }
    return sum;
  }

  /// Waits for the calls that are under way. Closing twice does nothing.
  @Override
  public void close() {
    network.close();
  }
}
