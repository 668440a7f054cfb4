package org.hearsay.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bundled dossier: the pages of an invented affair, as if they had been fetched.
///
/// The pages and their addresses stand in `index.txt` beside them. Nothing is fetched and nothing
/// leaves the machine. Without state: threads may share it.
public final class DemoDossier {

  /// One page as its outlet is imagined to have sent it: bytes in the character set that the page
  /// itself declares, and the address that it pretends to come from. Nobody writes to the bytes.
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  public record Page(String url, byte[] bytes) {}

  /// All pages in reading order.
  ///
  /// @throws IllegalStateException if a line of the index is not a file and an address
  /// @throws UncheckedIOException if a page is missing or cannot be read: the program is damaged
  public List<Page> pages() {
    return index().stream().map(entry -> new Page(entry.url, resource(entry.file))).toList();
  }

  List<Entry> index() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Entry::parse)
        .toList();
  }

  static byte[] resource(String name) {
    try (InputStream in = DemoDossier.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("missing from the demo dossier: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A line of the index: `FILE URL`.
  record Entry(String file, String url) {

    static Entry parse(String line) {
      String[] parts = line.strip().split("\\s+", -1);
      if (parts.length != 2) {
        throw new IllegalStateException("not a file and an address: '" + line + "'");
      }
      return new Entry(parts[0], parts[1]);
    }
  }
}
