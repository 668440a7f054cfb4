package org.hearsay.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where a list of hits was left off: behind the one of that score and key.
record Cursor(float score, String key) {
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,8})-([a-z]{1,20}/.{1,300})");

  static Cursor of(FieldDoc last) {
    @Nullable Object[] fields = last.fields;
    if (fields[0] instanceof Float score && fields[1] instanceof BytesRef key) {
      return new Cursor(score, key.utf8ToString());
    }
    throw new IllegalStateException("not sorted by score and key");
  }

  /// Reads what [#toString] wrote; empty if it is something else.
  static Optional<Cursor> parse(String typed) {
    Matcher parts = FORM.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts.group(1), 16));
    return Float.isFinite(score)
        ? Optional.of(new Cursor(score, parts.group(2)))
        : Optional.empty();
  }

  /// For a search that goes on behind it. Keys are given once, so nothing is tied with the last
  /// document but the hit itself.
  FieldDoc behind(int documents) {
    return new FieldDoc(Math.max(0, documents - 1), score, new Object[] {score, new BytesRef(key)});
  }

  @Override
  public String toString() {
    return Integer.toHexString(Float.floatToIntBits(score)) + "-" + key;
  }
}
