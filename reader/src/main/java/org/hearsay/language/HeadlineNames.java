package org.hearsay.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Span;

/// Finds the names in a headline. What the body names is known there too, under its full name; what
/// only the headline names shows by its capitals, unless all words of the headline have them.
/// Threads may share it.
public final class HeadlineNames {
  /// In words.
  private static final int LONGEST = 9;

  /// In letters: shorter words are capitalised in no style of headline, or in all of them.
  private static final int SHORT_WORD = 3;

  private final MentionFinder mentionFinder;

  public HeadlineNames(MentionFinder mentionFinder) {
    this.mentionFinder = mentionFinder;
  }

  /// The names of a headline, in text order, none overlapping another.
  ///
  /// @param body the body's text, `ofBody` the names in it
  public List<Mention> mentions(Sentences headline, String body, List<Mention> ofBody) {
    List<Mention> found = new ArrayList<>(known(headline, body, ofBody));
    if (!isTitleCase(headline)) {
      for (Mention mention : mentionFinder.mentions(headline)) {
        if (found.stream().noneMatch(known -> known.span().overlaps(mention.span()))) {
          found.add(mention);
        }
      }
    }
    found.sort(Comparator.comparing(Mention::span));
    return List.copyOf(found);
  }

  private static List<Mention> known(Sentences headline, String body, List<Mention> ofBody) {
    Map<String, Mention> byForm = new HashMap<>();
    for (Mention mention : ofBody) {
      byForm.putIfAbsent(mention.span().of(body), mention);
      byForm.putIfAbsent(mention.name(), mention);
    }
    List<Mention> known = new ArrayList<>();
    for (Sentence sentence : headline.all()) {
      List<Word> words = sentence.words();
      int i = 0;
      while (i < words.size()) {
        int end = i;
        for (int to = Math.min(words.size(), i + LONGEST); to > i && end == i; to--) {
          Span span = words.get(i).span().union(words.get(to - 1).span());
          String form = MentionFinder.bare(span.of(headline.text()));
          Mention mention = byForm.get(form);
          if (mention != null) {
            Span bare = new Span(span.start(), span.start() + form.length());
            known.add(new Mention(bare, mention.type(), mention.name(), "named-in-body"));
            end = to;
          }
        }
        i = Math.max(end, i + 1);
      }
    }
    return known;
  }

  /// Whether nearly all words begin with a capital, so that capitals show no names.
  private static boolean isTitleCase(Sentences headline) {
    int words = 0;
    int capitals = 0;
    for (Sentence sentence : headline.all()) {
      for (Word word : sentence.words()) {
        if (!word.isMark() && word.text().length() > SHORT_WORD) {
          words++;
          capitals += word.isCapitalised() ? 1 : 0;
        }
      }
    }
    return words > SHORT_WORD && capitals * 5 > words * 4;
  }
}
