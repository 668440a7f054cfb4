package org.hearsay.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/// The words of a plain body: its character set, the line breaks that `format=flowed` (RFC 3676)
/// calls soft, and the sender's signature (behind `-- `) undone. Stateless.
final class MailText {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private MailText() {}

  static String of(MailParts.Body body) {
    String text = decoded(body.bytes(), body.charset());
    String type = body.contentType();
    boolean flowed = type.matches("(?s).*format\\s*=\\s*\"?flowed.*");
    return written(text, flowed, type.matches("(?s).*delsp\\s*=\\s*\"?yes.*"));
  }

  private static String written(String text, boolean flowed, boolean spaceIsBreak) {
    StringBuilder written = new StringBuilder(text.length());
    for (String line : text.split("\\R", -1)) {
      if (line.equals("-- ")) {
        break;
      }
      // A sender puts a space before lines that would look like something else.
      String words = flowed && line.startsWith(" ") ? line.substring(1) : line;
      if (flowed && words.endsWith(" ")) {
        written.append(spaceIsBreak ? words.substring(0, words.length() - 1) : words);
      } else {
        written.append(words.stripTrailing()).append('\n');
      }
    }
    return written.toString().strip() + "\n";
  }

  private static String decoded(byte[] bytes, @Nullable String charset) {
    Charset declared = charset(charset);
    if (declared != null) {
      return new String(bytes, declared);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WESTERN);
    }
  }

  /// Null where nothing is declared, or only that which every program declares without thought.
  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null || name.equalsIgnoreCase("us-ascii")) {
      return null;
    }
    try {
      return name.equalsIgnoreCase("iso-8859-1") ? WESTERN : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }
}
