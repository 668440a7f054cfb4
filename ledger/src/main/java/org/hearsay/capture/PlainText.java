package org.hearsay.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;

/// The text in the bytes of a plain text, which nothing need declare: a byte order mark, else the
/// declared character set, else UTF-8, else windows-1252 where that makes sense. Nothing is
/// replaced or dropped but the mark: bytes that fit no set are a failure.
final class PlainText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private PlainText() {}

  static String decoded(byte[] bytes, @Nullable String declared) throws NotTaken {
    Mark mark = Mark.of(bytes);
    if (mark != null) {
      return strictly(bytes, mark.length(), mark.charset())
          .orElseThrow(
              () -> misfit("does not fit " + mark.charset() + ", which its first bytes claim"));
    }
    if (declared != null) {
      Charset charset = charset(declared);
      return strictly(bytes, 0, charset)
          .orElseThrow(() -> misfit("does not fit " + charset + ", which it was sent as"));
    }
    Optional<String> text = strictly(bytes, 0, StandardCharsets.UTF_8);
    if (text.isEmpty() && !isMostlyUtf8(bytes)) {
      text = strictly(bytes, 0, WINDOWS).filter(PlainText::isPlausible);
    }
    return text.orElseThrow(() -> misfit("is neither UTF-8 nor windows-1252"));
  }

  static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// A byte order mark and what it says.
  record Mark(Charset charset, int length) {

    static @Nullable Mark of(byte[] bytes) {
      if (starts(bytes, 0xef, 0xbb, 0xbf)) {
        return new Mark(StandardCharsets.UTF_8, 3);
      }
      if (starts(bytes, 0xff, 0xfe, 0, 0)) {
        return new Mark(Charset.forName("UTF-32LE"), 4);
      }
      if (starts(bytes, 0, 0, 0xfe, 0xff)) {
        return new Mark(Charset.forName("UTF-32BE"), 4);
      }
      if (starts(bytes, 0xff, 0xfe)) {
        return new Mark(StandardCharsets.UTF_16LE, 2);
      }
      return starts(bytes, 0xfe, 0xff) ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
      for (int i = 0; i < mark.length; i++) {
        if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static Charset charset(String declared) throws NotTaken {
    try {
      return Charset.forName(declared);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw misfit("was sent in a character set that is not known: " + declared);
    }
  }

  private static NotTaken misfit(String what) {
    return new NotTaken(Reason.CHARSET, "the text " + what);
  }

  /// Whether this is UTF-8 with some bytes damaged: more sequences of it than bytes that fit none.
  /// Chance makes such sequences in windows-1252 ("É" and a hard space are one), but few.
  private static boolean isMostlyUtf8(byte[] bytes) {
    int sequences = 0;
    int misfits = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xff;
      int more = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
      int seen = 0;
      while (seen < more && i + seen + 1 < bytes.length && (bytes[i + seen + 1] & 0xc0) == 0x80) {
        seen++;
      }
      if (more > 0 && seen == more) {
        sequences++;
        i += more;
      } else if (lead >= 0x80) {
        misfits++;
      }
    }
    return sequences > misfits;
  }

  /// Whether a person may have written this: no control characters, at most a third of the letters
  /// beyond ASCII (Cyrillic read so has nearly all), and no sign that stands between letters only
  /// where another alphabet was meant ("mo¿na" for "można").
  private static boolean isPlausible(String text) {
    int letters = 0;
    int beyond = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isISOControl(unit) && "\t\n\r\f".indexOf(unit) < 0) {
        return false;
      }
      if (Character.isLetter(unit)) {
        letters++;
        beyond += unit >= 0x80 ? 1 : 0;
      } else if ("¡¢£¤¥¦¨¬¯±²³¶¸¹¼½¾¿×÷†‡ˆ˜‰".indexOf(unit) >= 0
          && i > 0
          && i + 1 < text.length()
          && Character.isLetter(text.charAt(i - 1))
          && Character.isLetter(text.charAt(i + 1))) {
        return false;
      }
    }
    return beyond * 3 <= letters;
  }
}
