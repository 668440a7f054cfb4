package org.hearsay.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// The head of a message and the bodies in it that may be the newsletter: the first HTML and the
/// first plain text that are no attachment. Walked once; the work grows with the message's length,
/// however its parts are nested.
///
/// `fields` are those of the message's own head, names in lower case, the first of each.
record MailParts(Map<String, String> fields, @Nullable Body html, @Nullable Body plain) {
  private static final int DEEPEST = 30;
  private static final int MOST_PARTS = 1000;
  private static final Set<String> WANTED =
      Set.of("subject", "from", "date", "archived-at", "list-post");
  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 18)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(true)
          .build();

  /// One body, its transfer coding undone. `charset` is null where the part does not say it;
  /// `contentType` is the field as it stands, in lower case.
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Body(byte[] bytes, @Nullable String charset, String contentType) {

    /// Each byte as a character: enough to look for addresses.
    String latin() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /// Multiparts in multiparts, more than any program writes.
  static final class TooDeep extends IOException {}

  static MailParts of(InputStream message) throws IOException, MimeException {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(message);
    Map<String, String> head = new HashMap<>();
    Map<String, String> ofPart = new HashMap<>();
    Body html = null;
    Body plain = null;
    int depth = 0;
    int parts = 0;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM && html == null && parts < MOST_PARTS;
        state = tokens.next()) {
      switch (state) {
        case T_START_MULTIPART -> {
          if (++depth > DEEPEST) {
            throw new TooDeep();
          }
        }
        case T_END_MULTIPART -> depth--;
        case T_START_BODYPART -> {
          parts++;
          ofPart.clear();
        }
        case T_FIELD -> keep(tokens.getField(), depth == 0 ? head : ofPart, ofPart);
        case T_BODY -> {
          BodyDescriptor what = tokens.getBodyDescriptor();
          if (ofPart.getOrDefault("content-disposition", "").startsWith("attachment")) {
            continue;
          }
          if (what.getMimeType().equals("text/html")) {
            html = body(tokens, what, ofPart);
          } else if (what.getMimeType().equals("text/plain") && plain == null) {
            plain = body(tokens, what, ofPart);
          }
        }
        default -> {}
      }
    }
    return new MailParts(Map.copyOf(head), html, plain);
  }

  private static void keep(Field field, Map<String, String> head, Map<String, String> ofPart) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (name.startsWith("content-")) {
      ofPart.putIfAbsent(name, field.getBody().strip().toLowerCase(Locale.ROOT));
    } else if (WANTED.contains(name)) {
      head.putIfAbsent(name, field.getBody());
    }
  }

  private static @Nullable Body body(
      MimeTokenStream tokens, BodyDescriptor what, Map<String, String> ofPart) throws IOException {
    String type = ofPart.getOrDefault("content-type", "");
    try (InputStream in = tokens.getDecodedInputStream()) {
      byte[] bytes = in.readAllBytes();
      String charset = type.contains("charset") ? what.getCharset() : null;
      return isBlank(bytes) ? null : new Body(bytes, charset, type);
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte unit : bytes) {
      if (unit != ' ' && (unit < '\t' || unit > '\r')) {
        return false;
      }
    }
    return true;
  }

  /// The field, null where the head lacks it.
  @Nullable String field(String name) {
    return fields.get(name);
  }

  /// The sender as the head has it; empty where it has none.
  String from() {
    return fields.getOrDefault("from", "");
  }
}
