package org.hearsay.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// The files of a [TextIndex]: opened, checked, and made anew where they are damaged or of another
/// form. Other files in the folder are never touched.
final class TextFolder implements AutoCloseable {
  /// What is kept with every commit: by which rules the index was made, and how far the ledger was.
  private static final String FORM = "form";

  private static final String MARK = "mark";

  /// Another whenever the same ledger gives another index.
  private static final String FORM_NOW = "text-1";

  private static final double BUFFER_MEGABYTES = 48;
  private static final Pattern OURS =
      Pattern.compile("(pending_)?" + IndexFileNames.SEGMENTS + "_.*|_[a-z0-9]+(_.*)?\\..*");

  private final FSDirectory directory;
  private final SearcherManager searchers;

  private TextFolder(FSDirectory directory, SearcherManager searchers) {
    this.directory = directory;
    this.searchers = searchers;
  }

  /// @throws LockObtainFailedException if there is none that can be read, and another process is
  ///   making it
  static TextFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return existing(folder);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | RuntimeException damaged) {
      // Lucene meets bytes that somebody changed with exceptions of any kind.
      wipe(folder);
      return existing(folder);
    }
  }

  private static TextFolder existing(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        try (IndexWriter empty = new IndexWriter(directory, config())) {
          mark(empty, "");
        }
      }
      DirectoryReader reader = DirectoryReader.open(directory);
      try {
        check(reader);
        return new TextFolder(directory, new SearcherManager(reader, null));
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Reads every byte once: what is damaged is found now, and not by whoever looks for something.
  private static void check(DirectoryReader reader) throws IOException {
    Map<String, String> kept = reader.getIndexCommit().getUserData();
    if (!FORM_NOW.equals(kept.get(FORM))) {
      throw new IOException("the index is of another form: " + kept.get(FORM));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  private static void wipe(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (OURS.matcher(file).matches()) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(WordForms.byField())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new SerialMergeScheduler());
  }

  SearcherManager searchers() {
    return searchers;
  }

  /// The right to write, until it is closed; what was written is then on the disk.
  ///
  /// @throws LockObtainFailedException if another process has it
  IndexWriter writer() throws IOException {
    return new IndexWriter(directory, config());
  }

  /// Says how far the ledger was that the index is made of.
  static void mark(IndexWriter writer, String mark) {
    writer.setLiveCommitData(Map.of(FORM, FORM_NOW, MARK, mark).entrySet());
  }

  /// What was said so in a commit; empty where that was never made to the end.
  static String mark(DirectoryReader reader) throws IOException {
    return reader.getIndexCommit().getUserData().getOrDefault(MARK, "");
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
    }
  }
}
