package org.hearsay.language;

import java.util.Arrays;

/// What the encoder says of a window, a row for each of its pieces: `tags`, how well each label
/// fits, and `links`, eight vectors by which spans are matched. Immutable.
public final class Encoding {
  private final float[] tags;
  private final float[] links;
  private final int tagWidth;
  private final int linkWidth;

  /// Rows one behind the other, as the network gives them; the arrays are not copied and not to be
  /// changed any more.
  Encoding(int pieces, float[] tags, float[] links) {
    if (pieces == 0 || tags.length % pieces != 0 || links.length % pieces != 0) {
      throw new IllegalArgumentException(
          tags.length + " tags and " + links.length + " links for " + pieces + " pieces");
    }
    this.tags = tags;
    this.links = links;
    this.tagWidth = tags.length / pieces;
    this.linkWidth = links.length / pieces;
  }

  /// An encoding of one row of tags and one of links for each piece, all rows of a kind equally
  /// long.
  public static Encoding of(float[][] tags, float[][] links) {
    return new Encoding(Math.max(tags.length, links.length), flat(tags), flat(links));
  }

  /// A part of the row of tags of the piece at `position` in the window.
  public float[] tags(int position, int from, int to) {
    int row = position * tagWidth;
    return Arrays.copyOfRange(tags, row + from, row + to);
  }

  /// A part of the row of links of the piece at `position` in the window.
  public float[] links(int position, int from, int to) {
    int row = position * linkWidth;
    return Arrays.copyOfRange(links, row + from, row + to);
  }

  private static float[] flat(float[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    float[] flat = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * width, width);
    }
    return flat;
  }
}
