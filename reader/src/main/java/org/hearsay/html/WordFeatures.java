package org.hearsay.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a block's own words look like: how long, how linked, how punctuated, how capitalised.
final class WordFeatures implements Features {
  private static final List<String> TAGS =
      List.of(
          "p",
          "li",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "blockquote",
          "td",
          "span",
          "section",
          "article",
          "body",
          "a",
          "dd",
          "header",
          "ul",
          "figure");

  private final List<Block> blocks;
  private final Map<String, Integer> times = new HashMap<>();
  private final int[] fromHeading;

  WordFeatures(Layout page) {
    blocks = page.blocks();
    fromHeading = new int[blocks.size()];
    int since = 999;
    for (int i = 0; i < blocks.size(); i++) {
      times.merge(blocks.get(i).text(), 1, Integer::sum);
      since = blocks.get(i).isHeading() ? 0 : since + 1;
      fromHeading[i] = since;
    }
  }

  @Override
  public List<String> names() {
    return List.of(
        "length",
        "words",
        "link density",
        "linked",
        "sentence",
        "stops",
        "commas",
        "capitalised",
        "upper",
        "digits",
        "tag",
        "bars",
        "times",
        "from heading",
        "quotation",
        "at",
        "links");
  }

  @Override
  public void write(int block, float[] row, int at) {
    Block it = blocks.get(block);
    String text = it.text();
    int words = 0;
    int capitalised = 0;
    int upper = 0;
    int digits = 0;
    int stops = 0;
    int commas = 0;
    int bars = 0;
    int ats = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean isUpper = letter && Character.isUpperCase(c);
      if (letter && !inWord) {
        words++;
        capitalised += isUpper ? 1 : 0;
      }
      inWord = letter;
      upper += isUpper ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      stops += c == '.' || c == '!' || c == '?' ? 1 : 0;
      commas += c == ',' ? 1 : 0;
      bars += c == '|' ? 1 : 0;
      ats += c == '@' ? 1 : 0;
    }
    float length = text.length();
    row[at] = length;
    row[at + 1] = words;
    row[at + 2] = (float) it.linkDensity();
    row[at + 3] = it.linked();
    row[at + 4] = it.isSentence() ? 1 : 0;
    row[at + 5] = stops;
    row[at + 6] = commas;
    row[at + 7] = (float) capitalised / Math.max(1, words);
    row[at + 8] = upper / length;
    row[at + 9] = digits / length;
    row[at + 10] = tag(it);
    row[at + 11] = bars;
    row[at + 12] = times.getOrDefault(text, 1);
    row[at + 13] = fromHeading[block];
    row[at + 14] = "\"“«„‘'".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    row[at + 15] = ats;
    row[at + 16] = it.links().size();
  }

  static int tag(Block block) {
    return TAGS.indexOf(block.home().normalName());
  }
}
