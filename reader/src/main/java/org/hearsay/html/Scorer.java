package org.hearsay.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says of each block of a page how likely it is the article's: decision trees over what the block
/// is, where it stands and what the rules made of it. What was learned, and from what, stands in
/// the model card. No site is known to it. Immutable; threads may share it.
final class Scorer {
  private static final double FAR_LINK = 0.7;
  private static final String RESOURCE = "/org/hearsay/model/body.json";

  private final Labels names;
  private final Labels words;
  private final Trees trees;

  Scorer(Labels names, Labels words, Trees trees) {
    this.names = names;
    this.words = words;
    this.trees = trees;
  }

  /// The scorer that comes with the program.
  static Scorer bundled() {
    try (InputStream stream = Scorer.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      JsonNode learned = new ObjectMapper().readTree(stream);
      return new Scorer(
          labels(learned.required("names")),
          labels(learned.required("words")),
          Trees.read(learned.required("trees")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static Labels labels(JsonNode weights) {
    Map<String, Float> labels = new HashMap<>();
    weights.properties().forEach(e -> labels.put(e.getKey(), e.getValue().floatValue()));
    return new Labels(labels);
  }

  /// For each block a number from 0 to 1.
  double[] shares(Layout page) {
    List<Features> groups = groups(page, names, words);
    int[] starts = starts(groups);
    float[] row = new float[starts[groups.size()]];
    double[] shares = new double[page.size()];
    for (int block = 0; block < shares.length; block++) {
      if (!isFarLink(page, block)) {
        write(groups, starts, block, row);
        shares[block] = trees.share(row);
      }
    }
    return shares;
  }

  /// Whether a block is hardly more than links, and nothing near it is the article's: a third of
  /// all blocks, and so good as never a part of it.
  private static boolean isFarLink(Layout page, int block) {
    BitSet own = page.draft().own();
    return page.blocks().get(block).linkDensity() > FAR_LINK
        && own.get(Math.max(0, block - 2), block + 3).isEmpty();
  }

  /// Everything that the trees may ask, in their order.
  static List<Features> groups(Layout page, Labels names, Labels words) {
    KinFeatures kin = new KinFeatures(page);
    return List.of(
        new WordFeatures(page),
        new PositionFeatures(page),
        new RegionFeatures(page),
        kin,
        new EnclosingFeatures(page),
        new NeighbourFeatures(page, kin),
        new DraftFeatures(page),
        new ClassFeatures(page, names),
        new LabelFeatures(page, words));
  }

  static List<String> names(List<Features> groups) {
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.addAll(group.names()));
    return names;
  }

  /// Where in a row the numbers of each group begin, and at the end how many there are.
  static int[] starts(List<Features> groups) {
    int[] starts = new int[groups.size() + 1];
    for (int i = 0; i < groups.size(); i++) {
      starts[i + 1] = starts[i] + groups.get(i).names().size();
    }
    return starts;
  }

  static void write(List<Features> groups, int[] starts, int block, float[] row) {
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).write(block, row, starts[i]);
    }
  }
}
