package org.hearsay.correction;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Escapes what would end a script element that JSON stands in: `<`, `>`, `&`, and whatever is not
/// ASCII. To a JSON parser it is the same.
@SuppressWarnings("serial") // never serialized
final class SafeJson extends CharacterEscapes {

  /// Writes so; may be shared.
  static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static {
    JSON.getFactory().setCharacterEscapes(new SafeJson());
  }

  private final int[] ascii = standardAsciiEscapesForJSON();

  private SafeJson() {
    ascii['<'] = ESCAPE_STANDARD;
    ascii['>'] = ESCAPE_STANDARD;
    ascii['&'] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return null;
  }
}
