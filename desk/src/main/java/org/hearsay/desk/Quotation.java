package org.hearsay.desk;

import org.hearsay.store.StoredArticle;

/// Words that somebody says an article has.
public final class Quotation {

  private Quotation() {}

  /// Whether they stand in its text or its headline, however white space runs in them.
  public static boolean stands(String words, StoredArticle article) {
    String text = article.reading().article().body().text();
    String title = article.line().title();
    return plain(text + " " + (title == null ? "" : title)).contains(plain(words));
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
