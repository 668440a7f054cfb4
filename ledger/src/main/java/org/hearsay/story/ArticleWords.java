package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.article.Article;

/// The words at the head of an article as they are written, its title first: runs of letters and
/// digits, those of a hyphen or an apostrophe in one, without the ending of a possessive or a
/// negation. Articles tell their story at the head, and long ones are no more alike than short ones
/// if all are cut.
final class ArticleWords {
  private static final int MOST = 400;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
  private static final Pattern ENDING = Pattern.compile("(?:['’][sS]|[nN]['’][tT])$");

  private ArticleWords() {}

  static List<String> of(Article article) {
    String text = article.body().text();
    Stream<String> title = article.title() == null ? Stream.of() : Stream.of(article.title());
    Stream<String> body = article.body().paragraphs().stream().map(span -> span.of(text));
    List<String> words = new ArrayList<>();
    for (String part : Stream.concat(title, body).toList()) {
      Matcher word = WORD.matcher(part);
      while (words.size() < MOST && word.find()) {
        String bare = ENDING.matcher(word.group()).replaceFirst("");
        if (bare.length() > 1) {
          words.add(bare);
        }
      }
    }
    return words;
  }
}
