package org.hearsay.language;

/// What the encoder says of a window, a row for each of its pieces: `tags`, how well each label
/// fits, and `links`, eight vectors by which spans are matched. Not to be changed by who gets it.
public final class Encoding {
  private final float[][] tags;
  private final float[][] links;

  public Encoding(float[][] tags, float[][] links) {
    if (tags.length != links.length) {
      throw new IllegalArgumentException(
          tags.length + " rows of tags, " + links.length + " of links");
    }
    this.tags = tags;
    this.links = links;
  }

  /// The row of tags of the piece at `position` in the window.
  public float[] tags(int position) {
    return tags[position];
  }

  /// The row of links of the piece at `position` in the window.
  public float[] links(int position) {
    return links[position];
  }
}
