package org.hearsay.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From bytes to characters. A byte order mark wins over the transport's word, that over the page's
/// own, that over a guess: UTF-8 where the bytes are valid, else windows-1252. A declaration that
/// the bytes contradict is corrected. Stateless.
final class Charsets {
  /// How far into a page its own declaration is looked for.
  private static final int PRESCAN = 8192;

  /// What share of the characters may be control characters or undecodable.
  private static final double RUBBISH = 0.02;

  private static final int SAMPLE = 50_000;
  private static final char UNDECODABLE = '\uFFFD';
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,500}?(?:charset|encoding)\\s*+=\\s*+[\"']?+\\s*+([\\w:.-]++)");

  private Charsets() {}

  /// The characters of a page; empty where no reading of the bytes makes sense.
  static Optional<String> decode(byte[] bytes, @Nullable String transport) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return sensible(new String(bytes, mark, bytes.length - mark, marked));
    }
    Charset said = named(transport);
    Charset written = declaredInside(bytes);
    if (isWide(said)) {
      Optional<String> wide = sensible(new String(bytes, said));
      if (wide.isPresent()) {
        return wide;
      }
    }
    Charset declared = said != null && !isWide(said) ? said : written;
    String unicode = new String(bytes, StandardCharsets.UTF_8);
    if (isUtf8(bytes, unicode)) {
      boolean keep =
          declared != null && isOther(declared) && !isSingleByte(declared) && !hasMultibyte(bytes);
      return sensible(keep ? new String(bytes, declared) : unicode);
    }
    if (isOther(declared)) {
      return sensible(new String(bytes, declared)).or(() -> notUtf8(bytes, unicode));
    }
    if (isOther(written)) {
      return sensible(new String(bytes, written)).or(() -> notUtf8(bytes, unicode));
    }
    return notUtf8(bytes, unicode);
  }

  /// Bytes that are no valid UTF-8 and claim nothing better: a page with a few broken sequences, or
  /// one of the old single-byte web. `patched` is what UTF-8 makes of them.
  private static Optional<String> notUtf8(byte[] bytes, String patched) {
    long broken = 0;
    long multibyte = 0;
    for (int i = 0; i < patched.length(); i++) {
      char c = patched.charAt(i);
      if (c == UNDECODABLE) {
        broken++;
      } else if (c > 0x7F) {
        multibyte++;
      }
    }
    return sensible(multibyte > 10 * broken ? patched : new String(bytes, WESTERN));
  }

  private static Optional<String> sensible(String text) {
    int rubbish = 0;
    int seen = 0;
    // A sample of a long text says as much.
    int step = 1 + text.length() / SAMPLE;
    for (int i = 0; i < text.length(); i += step) {
      seen++;
      if (isRubbish(text.charAt(i))) {
        rubbish++;
      }
    }
    return rubbish > RUBBISH * seen ? Optional.empty() : Optional.of(text);
  }

  /// Whether no page would print it: what could not be decoded, and control characters that are no
  /// white space.
  private static boolean isRubbish(char c) {
    return c < ' ' ? c < '\t' || c > '\r' : (c >= 0x7F && c < 0xA0) || c == UNDECODABLE;
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0xFF && second == 0xFE ? StandardCharsets.UTF_16LE : null;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  private static @Nullable Charset declaredInside(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED.matcher(head.toLowerCase(Locale.ROOT));
    Charset found = declaration.find() ? named(declaration.group(1)) : null;
    // A page whose declaration could be read byte by byte is no UTF-16, whatever it says.
    return isWide(found) ? StandardCharsets.UTF_8 : found;
  }

  /// The charset that the web means by a name: Latin-1 is windows-1252 there, and so on.
  private static @Nullable Charset named(@Nullable String label) {
    if (label == null || label.isBlank()) {
      return null;
    }
    String name = label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
    String meant =
        switch (name) {
          case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii" ->
              "windows-1252";
          case "iso-8859-9" -> "windows-1254";
          case "gb2312", "gbk", "gb_2312-80" -> "gb18030";
          case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
          case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
          case "utf8" -> "utf-8";
          default -> name;
        };
    try {
      return Charset.forName(meant);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static boolean isWide(@Nullable Charset charset) {
    return charset != null && charset.name().startsWith("UTF-") && !isUnicode8(charset);
  }

  private static boolean isUnicode8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static boolean isOther(@Nullable Charset charset) {
    return charset != null && !isUnicode8(charset);
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  private static boolean hasMultibyte(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  /// `decoded` is what UTF-8 makes of the bytes. Only where it holds a mark of failure is it asked
  /// whether the page printed that mark itself.
  private static boolean isUtf8(byte[] bytes, String decoded) {
    if (decoded.indexOf(UNDECODABLE) < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
