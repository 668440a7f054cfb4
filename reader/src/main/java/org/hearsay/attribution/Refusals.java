package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.language.Sentence;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Clauses in which somebody says nothing: "declined to comment", "did not respond to requests",
/// "could not be reached", "would neither confirm nor deny", "asked not to be named". Nothing is
/// stated in their name. They are found by one word of answering with a "not" or "declined" a few
/// words before it. Stateless.
public final class Refusals {
  /// The rule that such an attribution is named after, whoever found it.
  static final String RULE = "refusal";

  /// In words, from "declined" to "comment".
  private static final int REACH = 6;

  /// In words, from "respond" to "requests".
  private static final int ADDRESS = 6;

  private static final Set<String> ALWAYS = Set.of("comment", "comments", "reached", "elaborate");
  private static final Set<String> IF_REFUSED =
      Set.of("discuss", "say", "answer", "speak", "talk", "identify", "disclose", "provide");
  private static final Set<String> IF_ADDRESSED =
      Set.of(
          "respond", "reply", "replied", "responded", "return", "returned", "answer", "answered");
  private static final Set<String> NAMED = Set.of("named", "identified", "quoted");
  private static final Set<String> REQUESTS =
      Set.of(
          "request",
          "requests",
          "question",
          "questions",
          "call",
          "calls",
          "email",
          "emails",
          "e-mail",
          "e-mails",
          "message",
          "messages",
          "inquiry",
          "inquiries",
          "enquiry",
          "enquiries",
          "comment",
          "letter",
          "letters");
  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "unable", "unavailable", "without", "neither", "yet");

  private Refusals() {}

  /// Where a sentence says that somebody says nothing, each from the border of its clause to the
  /// border behind it.
  public static Spans in(Sentence sentence) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < sentence.words().size(); i++) {
      int from = refusal(sentence, i);
      if (from >= 0) {
        found.add(clause(sentence, from, i));
      }
    }
    return Spans.joined(found);
  }

  /// The position of the "not" or "declined" if the word at `i` is one of answering that it turns
  /// round; -1 if not.
  private static int refusal(Sentence sentence, int i) {
    String word = lower(sentence, i);
    if (word.equals("anonymity") || NAMED.contains(word)) {
      return unnamed(sentence, i);
    }
    boolean always = ALWAYS.contains(word) || isConfirmOrDeny(sentence, i);
    boolean refused = IF_REFUSED.contains(word);
    boolean addressed = IF_ADDRESSED.contains(word) && isAddressed(sentence, i);
    if (!always && !refused && !addressed) {
      return -1;
    }
    for (int k = i - 1; k >= 0 && i - k <= REACH && !sentence.words().get(k).isMark(); k--) {
      String before = lower(sentence, k);
      boolean declines = before.startsWith("declin") || before.startsWith("refus");
      boolean negates =
          NEGATIONS.contains(before) || before.endsWith("n’t") || before.endsWith("n't");
      boolean would = word.equals("say") && negates && lower(sentence, k - 1).equals("would");
      if (declines || (negates && (always || addressed)) || would) {
        return k;
      }
    }
    return -1;
  }

  /// The position of "requested" in "requested anonymity", of "asked" in "asked not to be named";
  /// -1 if somebody's name is not what this is about.
  private static int unnamed(Sentence sentence, int i) {
    boolean not = lower(sentence, i).equals("anonymity");
    for (int k = i - 1; k >= 0 && i - k <= REACH; k--) {
      String before = lower(sentence, k);
      not |= before.equals("not");
      if (not && (before.startsWith("request") || before.startsWith("ask"))) {
        return k;
      }
    }
    return -1;
  }

  private static boolean isConfirmOrDeny(Sentence sentence, int i) {
    return lower(sentence, i).equals("deny")
        && Set.of("nor", "or").contains(lower(sentence, i - 1))
        && lower(sentence, i - 2).equals("confirm");
  }

  /// "did not respond." or "... to a request for comment", not "... to the attack".
  private static boolean isAddressed(Sentence sentence, int i) {
    for (int k = i + 1; k < sentence.words().size() && k - i <= ADDRESS; k++) {
      if (REQUESTS.contains(lower(sentence, k))) {
        return true;
      }
      if (sentence.words().get(k).isMark()) {
        return k == i + 1;
      }
    }
    return i + 1 == sentence.words().size();
  }

  private static Span clause(Sentence sentence, int from, int to) {
    int first = from;
    while (first > 0 && !isBorder(sentence, first - 1)) {
      first--;
    }
    int last = to;
    while (last + 1 < sentence.words().size() && !isBorder(sentence, last + 1)) {
      last++;
    }
    return sentence.words().get(first).span().union(sentence.words().get(last).span());
  }

  private static boolean isBorder(Sentence sentence, int i) {
    Word word = sentence.words().get(i);
    return word.isMark()
        ? ",;:–—“”\"".contains(word.text())
        : Set.of("but", "while", "although", "though").contains(word.lower());
  }

  private static String lower(Sentence sentence, int i) {
    return i < 0 || i >= sentence.words().size() ? "" : sentence.words().get(i).lower();
  }
}
