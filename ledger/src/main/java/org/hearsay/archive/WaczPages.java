package org.hearsay.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hearsay.archive.Archived.Broken;
import org.hearsay.archive.Archived.Page;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;

/// The pages of a WACZ file (1.1.1 and 1.2.0): of each WARC file in it, in the order of their
/// names, the pages that `pages/pages.jsonl` and `pages/extraPages.jsonl` list; all, where nothing
/// is listed. A WARC file that is not the one `datapackage.json` vouches for is named and not read.
///
/// Nothing is unpacked to the disk. A file with too many entries, a locked entry, or a name that
/// leads out of it is refused as a whole, one that unpacks without end where it stands. Not for
/// several threads.
public final class WaczPages implements Iterator<Archived>, Closeable {
  private static final int MOST_ENTRIES = 20_000;
  private static final int LONGEST_TABLE = 16 << 20;
  private static final int LONGEST_JSON = 16 << 20;
  private static final long LONGEST_LIST = 128L << 20;

  /// In bytes: less is no bomb, whatever it was packed to.
  private static final long HARMLESS = 64L << 20;

  private static final int MOST_PACKED = 250;
  private static final Pattern OUTSIDE =
      Pattern.compile("(?:^|.*[/\\\\])\\.\\.(?:[/\\\\].*|$)|[/\\\\].*|[A-Za-z]:.*|.*\\x00.*");
  private static final Pattern WARC = Pattern.compile("archive/.*\\.warc(?:\\.gz)?");
  private static final Pattern NESTED = Pattern.compile("archive/.*\\.(?:zip|wacz)");

  private final int limit;
  private final Originals originals = new Originals();
  private final PageList listed = new PageList();
  private final Deque<Broken> broken = new ArrayDeque<>();
  private final @Nullable ZipFile zip;
  private final Iterator<String> archives;
  private @Nullable DataPackage vouching;
  private @Nullable WarcPages current;

  /// @param limit the most bytes of a page
  /// @throws IOException if the file cannot be opened
  public WaczPages(Path file, int limit) throws IOException {
    this.limit = limit;
    this.zip = opened(file);
    List<String> names = List.of();
    if (zip != null && isSound(zip) && describe(zip)) {
      names = zip.stream().map(ZipEntry::getName).filter(WARC.asMatchPredicate()).sorted().toList();
      if (names.isEmpty()) {
        refuse(Reason.EMPTY, "there is no WARC file in it");
      }
    }
    this.archives = names.iterator();
  }

  private @Nullable ZipFile opened(Path file) throws IOException {
    try {
      ZipTable table = ZipTable.of(file);
      if (table.entries() > MOST_ENTRIES || table.bytes() > LONGEST_TABLE || table.bytes() < 0) {
        refuse(Reason.TOO_LARGE, "it has more than " + MOST_ENTRIES + " entries");
        return null;
      }
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        refuse(Reason.UNSUPPORTED, "it is locked with a password");
      } else {
        refuse(Reason.UNREADABLE, "it is no ZIP archive, or a damaged one");
      }
      return null;
    } catch (IllegalArgumentException badName) {
      refuse(Reason.UNREADABLE, "a name in it is in no character set that is known");
      return null;
    }
  }

  /// Whether the names are such as WACZ has them.
  private boolean isSound(ZipFile file) {
    if (file.size() > MOST_ENTRIES) {
      refuse(Reason.TOO_LARGE, "it has more than " + MOST_ENTRIES + " entries");
      return false;
    }
    for (ZipEntry entry : Collections.list(file.entries())) {
      if (OUTSIDE.matcher(entry.getName()).matches()) {
        refuse(Reason.SYNTAX, "a name in it leads out of the archive");
        return false;
      }
      if (NESTED.matcher(entry.getName()).matches()) {
        refuse(Reason.UNSUPPORTED, "an archive inside of it is not read: " + entry.getName());
      }
    }
    return true;
  }

  /// Reads what the file says of itself; false where that makes it one not to be read.
  private boolean describe(ZipFile file) {
    try {
      byte[] json = bytes(file, "datapackage.json");
      byte[] digest = bytes(file, "datapackage-digest.json");
      if (json == null) {
        refuse(Reason.SYNTAX, "datapackage.json is missing: nothing vouches for what is in it");
      } else {
        String hash = digest == null ? null : DataPackage.digest(digest);
        if (hash != null && !DataPackage.isHash(hash, new ByteArrayInputStream(json))) {
          refuse(Reason.UNREADABLE, "datapackage.json was changed: its hash is another");
          return false;
        }
        vouching = DataPackage.parse(json);
      }
      for (String list : List.of("pages/pages.jsonl", "pages/extraPages.jsonl")) {
        if (file.getEntry(list) != null && isVouchedFor(file, list)) {
          try (InputStream in = new Guarded(open(file, list), LONGEST_LIST)) {
            listed.add(in);
          }
        }
      }
      return true;
    } catch (IOException e) {
      refuse(Reason.SYNTAX, "what it says of itself cannot be read: " + e.getMessage());
      return false;
    }
  }

  private boolean isVouchedFor(ZipFile file, String name) throws IOException {
    if (vouching == null) {
      return true;
    }
    if (!vouching.names(name)) {
      refuse(Reason.SYNTAX, name + " is not named in datapackage.json");
      return false;
    }
    try (InputStream in = open(file, name)) {
      if (vouching.vouchesFor(name, in)) {
        return true;
      }
    }
    refuse(Reason.UNREADABLE, name + " was changed: its hash is not that of datapackage.json");
    return false;
  }

  private void refuse(Reason reason, String detail) {
    broken.add(Broken.of(null, reason, detail));
  }

  private static byte @Nullable [] bytes(ZipFile file, String name) throws IOException {
    if (file.getEntry(name) == null) {
      return null;
    }
    try (InputStream in = new Guarded(open(file, name), LONGEST_JSON)) {
      return in.readAllBytes();
    }
  }

  /// The bytes of an entry, no more than it announces, and not far more than it is packed in.
  private static InputStream open(ZipFile file, String name) throws IOException {
    ZipEntry entry = file.getEntry(name);
    InputStream in = entry == null ? null : file.getInputStream(entry);
    if (entry == null || in == null) {
      throw new ZipException(name + " is missing");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (entry.getSize() > HARMLESS && entry.getSize() / MOST_PACKED > packed) {
      in.close();
      throw new ZipException(name + " unpacks to more than it can be");
    }
    return new Guarded(in, entry.getSize());
  }

  @Override
  public boolean hasNext() {
    while (broken.isEmpty() && (current == null || !current.hasNext())) {
      closeCurrent();
      if (zip == null || !archives.hasNext()) {
        return false;
      }
      next(zip, archives.next());
    }
    return true;
  }

  private void next(ZipFile file, String name) {
    try {
      if (isVouchedFor(file, name)) {
        Source source =
            offset -> {
              InputStream in = open(file, name);
              in.skipNBytes(offset);
              return in;
            };
        Predicate<String> wanted = url -> listed.isEmpty() || listed.lists(url);
        current = new WarcPages(source, limit, originals, wanted);
      }
    } catch (IOException e) {
      refuse(Reason.UNREADABLE, "it cannot be read on: " + e.getMessage());
    }
  }

  @Override
  public Archived next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!broken.isEmpty() || current == null) {
      return broken.remove();
    }
    Archived archived = current.next();
    return archived instanceof Page page ? page.titled(listed.title(page.url())) : archived;
  }

  private void closeCurrent() {
    if (current != null) {
      try {
        current.close();
      } catch (IOException nothingToSave) {
        // Read to its end: no byte depends on the close.
      }
      current = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeCurrent();
    if (zip != null) {
      zip.close();
    }
  }

  /// Breaks off where more bytes come than were announced.
  private static final class Guarded extends FilterInputStream {
    private long left;

    private Guarded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      left -= Math.max(n, 0);
      if (left < 0) {
        throw new ZipException("unpacks to more than it announces");
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      left -= skipped;
      return skipped;
    }
  }
}
