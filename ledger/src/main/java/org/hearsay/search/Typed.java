package org.hearsay.search;

import java.util.ArrayList;
import java.util.List;

/// What somebody typed who looks for something, taken apart.
///
/// ```
/// typed  = { [ "-" ] ( phrase | word [ "*" ] ) }
/// phrase = '"' words '"'          curly quotation marks too; the last one may be missing
/// word   = what has no white space, control character or quotation mark in it
/// ```
record Typed(List<Item> items) {
  private static final String QUOTATION_MARKS = "\"“”„";

  /// How words are to be found: in any form of theirs, side by side as they are, or by their
  /// beginning.
  enum Form {
    WORD,
    PHRASE,
    BEGINNING
  }

  /// Words that are wanted, or not.
  record Item(String words, Form form, boolean wanted) {}

  Typed {
    items = List.copyOf(items);
  }

  /// Never fails: whatever is typed has a reading.
  static Typed parse(String typed) {
    List<Item> items = new ArrayList<>();
    int at = 0;
    while (at < typed.length()) {
      char first = typed.charAt(at);
      if (isSpace(first)) {
        at++;
        continue;
      }
      boolean wanted = first != '-';
      int start = wanted ? at : at + 1;
      if (start < typed.length() && isQuotationMark(typed.charAt(start))) {
        int end = start + 1;
        while (end < typed.length() && !isQuotationMark(typed.charAt(end))) {
          end++;
        }
        items.add(new Item(typed.substring(start + 1, end), Form.PHRASE, wanted));
        at = end + 1;
      } else {
        int end = start;
        while (end < typed.length()
            && !isSpace(typed.charAt(end))
            && !isQuotationMark(typed.charAt(end))) {
          end++;
        }
        items.add(word(typed.substring(start, end), wanted));
        at = end;
      }
    }
    return new Typed(items);
  }

  private static Item word(String word, boolean wanted) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '*') {
      end--;
    }
    boolean whole = end == word.length() || end == 0;
    return new Item(word.substring(0, end), whole ? Form.WORD : Form.BEGINNING, wanted);
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.isISOControl(unit);
  }

  private static boolean isQuotationMark(char unit) {
    return QUOTATION_MARKS.indexOf(unit) >= 0;
  }
}
