package org.hearsay.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;

/// Cuts a WARC file into records, and does not believe what they say of their length:
///
/// ```
/// file    = *( record *( CR / LF ) )
/// record  = "WARC/" version EOL *( field EOL ) EOL block
/// ```
///
/// A block is followed by the end of the file, or of its gzip member, or by the next record; where
/// something else follows, its length was a lie. What is no record is stepped over, and named once.
/// Of a block that matters at most so much is held; all others are stepped over. Not for several
/// threads.
final class Records implements Closeable {
  private static final int LONGEST_HEAD = 1 << 16;
  private static final Set<String> WANTED = Set.of("response", "resource", "revisit");
  private static final Pattern LENGTH = field("Content-Length", "(\\d{1,18})");
  private static final Pattern TYPE = field("WARC-Type", "([A-Za-z]{1,40})");
  private static final Pattern TARGET = field("WARC-Target-URI", "<?([^\\s<>]{1,2000})>?");

  private final Unpacked bytes;
  private final int limit;
  private boolean lost;
  private boolean begun;
  private boolean ended;

  /// @param limit the most bytes of a block that are held
  Records(Unpacked bytes, int limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /// What is found.
  sealed interface Found {

    /// A record of a kind that holds pages. `length` is what it says of its block's length; `block`
    /// holds less of it where that is more than the limit; `lies` where it was shorter or longer.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Raw(long place, long within, byte[] head, byte[] block, long length, boolean lies)
        implements Found {

      /// What it is about, null where it does not say so.
      @Nullable String target() {
        return Records.target(head);
      }

      boolean isCut() {
        return block.length < length;
      }
    }

    /// No record; `url` is what it was to be about, null where nothing says it.
    record Damage(@Nullable String url, Failure failure) implements Found {}
  }

  private static Pattern field(String name, String value) {
    return Pattern.compile(
        "^" + name + ":[ \\t]*" + value + "[ \\t]*\\r?$",
        Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  }

  /// The next record that may hold a page, or the next damage; null at the end.
  @Nullable Found next() {
    while (!ended) {
      byte[] head = null;
      long at = bytes.place();
      try {
        if (lost && !bytes.recover()) {
          break;
        }
        lost = false;
        if (!isThereMore()) {
          break;
        }
        at = bytes.place();
        long within = bytes.within();
        begun = true;
        if (!bytes.isAtRecord()) {
          lost = true;
          return damage(null, Reason.SYNTAX, "there is no record at byte " + at);
        }
        head = head();
        Found found = record(head, at, within);
        if (found != null) {
          return found;
        }
      } catch (EOFException e) {
        ended = true;
        return damage(
            head, Reason.TRUNCATED, "the archive ends inside of what begins at byte " + at);
      } catch (Unpacked.Bomb e) {
        lost = true;
        return damage(head, Reason.TOO_LARGE, "the record is " + e.getMessage());
      } catch (ZipException e) {
        lost = true;
        return damage(
            head, Reason.UNREADABLE, "the compressed data from byte " + at + " on is damaged");
      } catch (IOException e) {
        ended = true;
        return damage(head, Reason.UNREADABLE, "it cannot be read on: " + e.getMessage());
      }
    }
    ended = true;
    return null;
  }

  /// Whether there was anything at all.
  boolean isEmpty() {
    return !begun;
  }

  /// Steps over line ends and ends of members.
  private boolean isThereMore() throws IOException {
    while (true) {
      int next = bytes.peek();
      if (next < 0) {
        if (!bytes.nextMember()) {
          return false;
        }
      } else if (next == '\r' || next == '\n') {
        bytes.next();
      } else {
        return true;
      }
    }
  }

  private byte[] head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int inLine = 0;
    while (head.size() < LONGEST_HEAD) {
      int next = bytes.next();
      if (next < 0) {
        break;
      }
      head.write(next);
      if (next == '\n') {
        if (inLine == 0) {
          return head.toByteArray();
        }
        inLine = 0;
      } else if (next != '\r') {
        inLine++;
      }
    }
    throw new ZipException("no end of a head");
  }

  private @Nullable Found record(byte[] head, long at, long within) throws IOException {
    String fields = new String(head, StandardCharsets.ISO_8859_1);
    Matcher says = LENGTH.matcher(fields);
    if (!says.find()) {
      lost = true;
      return damage(head, Reason.SYNTAX, "the record at byte " + at + " does not say its length");
    }
    long length = Long.parseLong(says.group(1));
    Matcher type = TYPE.matcher(fields);
    boolean wanted = type.find() && WANTED.contains(type.group(1).toLowerCase(Locale.ROOT));
    byte[] block = wanted ? block(Math.min(length, limit)) : new byte[0];
    long rest = length - block.length;
    boolean lies = bytes.skip(rest) < rest;
    if (!lies && !isEndOfRecord()) {
      lies = true;
      lost = true;
    }
    if (wanted) {
      return new Found.Raw(at, within, head, block, length, lies);
    }
    return lies ? damage(head, Reason.TRUNCATED, "the record's length is not what it says") : null;
  }

  private byte[] block(long length) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream((int) Math.min(length, 1 << 16));
    byte[] buffer = new byte[1 << 14];
    while (block.size() < length) {
      int n = bytes.read(buffer, 0, (int) Math.min(buffer.length, length - block.size()));
      if (n < 0) {
        break;
      }
      block.write(buffer, 0, n);
    }
    return block.toByteArray();
  }

  /// Steps over the line ends behind a block; whether a record may end there.
  private boolean isEndOfRecord() throws IOException {
    while (bytes.peek() == '\r' || bytes.peek() == '\n') {
      bytes.next();
    }
    return bytes.peek() < 0 || bytes.isAtRecord();
  }

  private static Found.Damage damage(byte @Nullable [] head, Reason reason, String detail) {
    return new Found.Damage(head == null ? null : target(head), new Failure(reason, detail));
  }

  private static @Nullable String target(byte[] head) {
    Matcher target = TARGET.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return target.find() ? target.group(1) : null;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
