package org.hearsay.capture;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;

/// In what shape an article, or several, may come.
enum Shape {
  HTML,
  TEXT,
  MARKDOWN,
  MAIL,
  PDF,
  JSON_LINES;

  /// How much of an input is looked at to tell its shape.
  static final int HEAD = 8192;

  private static final String PDF_START = "%PDF-";

  // Possessive, so that no page can make the search run away.
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:<\\?xml[^>]*+>|<!--.*?-->|\\s++)*+<(?:!doctype\\s+html|html|head|body|title|meta|script"
              + "|link|style|article|main|section|div|p|h[1-6])[\\s>/].*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern FEED =
      Pattern.compile("<(rss|feed|rdf:RDF)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_LINE = Pattern.compile("\\{[ \\t]*[\"}].*", Pattern.DOTALL);
  private static final Pattern MAIL_START =
      Pattern.compile("(?i)(Received|Return-Path|Delivered-To|MIME-Version): .*", Pattern.DOTALL);

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,60}): ?.*");

  /// What the first bytes of a file say that it is; ISO 8859-1 shows each byte as one character.
  private record Magic(String start, Reason reason, String what) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic("WARC/", Reason.UNSUPPORTED, "a web archive inside of another input"),
          new Magic("\u0089PNG", Reason.BINARY, "a PNG image"),
          new Magic("\u00ff\u00d8\u00ff", Reason.BINARY, "a JPEG image"),
          new Magic("GIF8", Reason.BINARY, "a GIF image"),
          new Magic("PK\u0003\u0004", Reason.BINARY, "a ZIP archive or an office document"),
          new Magic("PK\u0005\u0006", Reason.BINARY, "a ZIP archive"),
          new Magic("\u001f\u008b", Reason.BINARY, "compressed with gzip"),
          new Magic("\u007fELF", Reason.BINARY, "a program"),
          new Magic("\u00d0\u00cf\u0011\u00e0", Reason.BINARY, "an office document"));

  /// Refuses bytes that hold nothing to read. `declared` is the character set that a server
  /// declared.
  static void requireText(byte[] bytes, @Nullable String declared) throws NotTaken {
    PlainText.Mark mark = PlainText.Mark.of(bytes);
    if (isBlank(bytes, mark == null ? 0 : mark.length())) {
      throw new NotTaken(
          Reason.EMPTY,
          bytes.length == 0 ? "there is nothing in it" : "there is only white space in it");
    }
    String head = latin(bytes);
    for (Magic magic : MAGIC) {
      if (head.startsWith(magic.start())) {
        throw new NotTaken(magic.reason(), "this is " + magic.what());
      }
    }
    boolean wide =
        (mark != null && mark.length() != 3)
            || (declared != null && declared.toUpperCase(Locale.ROOT).matches("UTF-?(16|32).*"));
    if (!wide && head.indexOf('\0') >= 0) {
      throw new NotTaken(Reason.BINARY, "there are zero bytes in it, as in a program or an image");
    }
  }

  /// The shape of something that does not name it, told from its beginning.
  static Shape of(byte[] bytes) throws NotTaken {
    PlainText.Mark mark = PlainText.Mark.of(bytes);
    String head = latin(bytes).substring(mark != null && mark.length() == 3 ? 3 : 0).strip();
    if (mark != null && mark.length() != 3) {
      head = head.replace("\0", "").substring(2);
    }
    if (PAGE.matcher(head).matches()) {
      return HTML;
    }
    if (JSON_LINE.matcher(head).matches()) {
      return JSON_LINES;
    }
    if (head.startsWith("<") && FEED.matcher(head).find()) {
      throw new NotTaken(Reason.UNSUPPORTED, "this is a feed in a place where none is read");
    }
    if (head.startsWith("<?xml")) {
      throw new NotTaken(Reason.UNSUPPORTED, "this is XML, but no page");
    }
    if (head.startsWith("{") || head.startsWith("[{")) {
      throw new NotTaken(Reason.UNSUPPORTED, "this is JSON, but not one article a line");
    }
    return isMail(head) ? MAIL : TEXT;
  }

  /// Whether this is a PDF: some have a few bytes of another kind in front.
  static boolean isPdf(byte[] bytes, boolean isSaidToBe) {
    String head = latin(bytes);
    return head.startsWith(PDF_START)
        || (isSaidToBe && head.substring(0, Math.min(head.length(), 1024)).contains(PDF_START));
  }

  private static boolean isMail(String head) {
    return MAIL_START.matcher(head).matches() || isMailHead(head);
  }

  /// A head that begins with other fields has to have those that every message has.
  private static boolean isMailHead(String head) {
    Set<String> fields = new HashSet<>();
    for (String line : head.split("\\R", 200)) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
        break;
      }
    }
    return fields.containsAll(Set.of("from", "date"))
        && (fields.contains("to") || fields.contains("message-id"));
  }

  private static boolean isBlank(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (" \t\n\r\f".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }
}
