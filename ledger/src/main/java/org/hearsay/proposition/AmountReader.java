package org.hearsay.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Finds the numbers in a statement and what they count, with the bounds that the words around them
/// give. The words are listed in `amounts.txt`.
///
/// ```
/// amount = hedge* number scale* ( "percent" | "%" )? "of"? thing?
/// number = digits ( "," digits )* ( "." digits )? | number word ( "-" number word )? | vague word ( "of" )?
///        | number "and a half" | "half a" scale
/// ```
///
/// Immutable; threads may share it.
final class AmountReader {
  /// What "about" leaves open: a rule of the project.
  private static final double ABOUT = 0.15;

  private static final int REACH = 4;

  /// So many words a compound has at the most.
  private static final int COMPOUND = 3;

  private static final List<String> HALF = List.of("and", "a", "half");

  private final Map<String, Double> units;
  private final Map<String, Double> scales;
  private final Map<String, double[]> vague;
  private final Map<String, List<String>> hedges;
  private final Map<String, Unit> measures;

  /// What a unit is in the unit that its kind is counted in.
  private record Unit(double factor, String base) {}

  /// An amount and where it stands.
  record Read(Gist.Amount amount, Span span) {}

  AmountReader() {
    Map<String, List<String>> sections =
        WordList.read(AmountReader.class, "amounts.txt").sections();
    units = numbers(sections.getOrDefault("number", List.of()));
    scales = numbers(sections.getOrDefault("scale", List.of()));
    vague =
        sections.getOrDefault("vague", List.of()).stream()
            .map(entry -> entry.split("=", -1))
            .collect(
                Collectors.toUnmodifiableMap(
                    parts -> parts[0],
                    parts -> {
                      String[] ends = parts[1].split("-", -1);
                      return new double[] {
                        Double.parseDouble(ends[0]), Double.parseDouble(ends[1])
                      };
                    }));
    measures =
        sections.getOrDefault("unit", List.of()).stream()
            .map(entry -> entry.split("=", -1))
            .collect(
                Collectors.toUnmodifiableMap(
                    parts -> parts[0],
                    parts -> {
                      String[] unit = parts[1].split(":", -1);
                      return new Unit(Double.parseDouble(unit[0]), unit[1]);
                    }));
    hedges =
        Map.of(
            "about", sections.getOrDefault("about", List.of()),
            "least", sections.getOrDefault("least", List.of()),
            "most", sections.getOrDefault("most", List.of()));
  }

  private static Map<String, Double> numbers(List<String> entries) {
    return entries.stream()
        .map(entry -> entry.split("=", -1))
        .collect(
            Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
  }

  /// The amounts among the words of a statement; those inside times are none.
  List<Read> amounts(List<Word> words, List<Span> times) {
    List<Read> amounts = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      boolean inTime = times.stream().anyMatch(time -> time.overlaps(word.span()));
      Figure number = inTime ? null : number(words, at);
      if (number == null) {
        at++;
      } else {
        amounts.add(read(words, at, number));
        at = number.end;
      }
    }
    return amounts;
  }

  /// A number without its hedges: its bounds, and the first word behind it.
  private record Figure(double low, double high, int end) {}

  private @Nullable Figure number(List<Word> words, int at) {
    String lower = words.get(at).lower();
    double[] range = vague.get(lower);
    if (range != null) {
      return new Figure(range[0], range[1], at + 1);
    }
    if (lower.equals("half")) {
      return halfOf(words, at);
    }
    boolean one = lower.equals("a") || lower.equals("an");
    if (one) {
      boolean measured = at + 1 < words.size() && measures.containsKey(words.get(at + 1).lower());
      return measured ? new Figure(1, 1, at + 1) : null;
    }
    Double value = value(lower);
    if (value == null || (value == 1 && !isCount(words, at))) {
      return null;
    }
    double total = value;
    int end = at + 1;
    if (reads(words, end, HALF)) {
      total += 0.5;
      end += HALF.size();
    }
    while (end < words.size()) {
      String next = words.get(end).lower();
      Double scale = scales.get(next);
      Double more = units.get(next);
      if (scale != null && !isMetres(words, end)) {
        total *= scale;
      } else if (more != null && more < 10 && total >= 20 && total % 10 == 0 && isWord(lower)) {
        total += more;
      } else {
        break;
      }
      end++;
    }
    return new Figure(total, total, end);
  }

  /// "half a million"; of "half a loaf" nothing is counted.
  private @Nullable Figure halfOf(List<Word> words, int at) {
    Double scale =
        reads(words, at + 1, List.of("a")) && at + 2 < words.size()
            ? scales.get(words.get(at + 2).lower())
            : null;
    return scale == null ? null : new Figure(scale / 2, scale / 2, at + 3);
  }

  private static boolean reads(List<Word> words, int from, List<String> phrase) {
    return from + phrase.size() <= words.size()
        && words.subList(from, from + phrase.size()).stream()
            .map(Word::lower)
            .toList()
            .equals(phrase);
  }

  /// "600 m" are metres, "£600 m" millions.
  private static boolean isMetres(List<Word> words, int at) {
    boolean money =
        at > 1
            && Character.getType(words.get(at - 2).lower().charAt(0)) == Character.CURRENCY_SYMBOL;
    return words.get(at).lower().equals("m")
        && !money
        && at > 0
        && !isWord(words.get(at - 1).lower());
  }

  private static boolean isWord(String lower) {
    return Character.isLetter(lower.charAt(0));
  }

  /// "one man" counts, "one of them", "the one" do not.
  private static boolean isCount(List<Word> words, int at) {
    return at + 1 < words.size() && GistReader.isContent(words.get(at + 1).lower());
  }

  private @Nullable Double value(String lower) {
    Double unit = units.get(lower);
    if (unit != null) {
      return unit;
    }
    if (Character.isDigit(lower.charAt(0))) {
      String bare = lower.replace(",", "");
      return bare.matches("\\d{1,15}(\\.\\d{1,6})?") ? Double.valueOf(bare) : null;
    }
    int hyphen = lower.indexOf('-');
    if (hyphen > 0) {
      Double tens = units.get(lower.substring(0, hyphen));
      Double ones = units.get(lower.substring(hyphen + 1));
      return tens != null && ones != null && tens >= 20 && ones < 10 ? tens + ones : null;
    }
    return null;
  }

  private Read read(List<Word> words, int at, Figure number) {
    int from = Math.max(0, at - 3);
    String before =
        " "
            + words.subList(from, at).stream().map(Word::lower).collect(Collectors.joining(" "))
            + " ";
    double low = number.low;
    double high = number.high;
    if (ends(before, "least")) {
      high = Math.max(high, low * 2);
    } else if (ends(before, "most")) {
      low = 0;
    } else if (ends(before, "about")) {
      low = low * (1 - ABOUT);
      high = high * (1 + ABOUT);
    }
    Span span = words.get(at).span().union(words.get(number.end - 1).span());
    StringBuilder printed = new StringBuilder();
    for (Word word : words.subList(at, number.end)) {
      printed.append(printed.isEmpty() ? "" : " ").append(word.text());
    }
    Unit unit = number.end < words.size() ? measures.get(words.get(number.end).lower()) : null;
    if (unit != null) {
      printed.append(' ').append(words.get(number.end).text());
      Gist.Amount measured =
          new Gist.Amount(
              rounded(low * unit.factor),
              rounded(high * unit.factor),
              unit.base,
              printed.toString());
      return new Read(measured, span.union(words.get(number.end).span()));
    }
    String of = counted(words, number.end);
    return new Read(new Gist.Amount(low, high, of, printed.toString()), span);
  }

  /// To a millionth: four centimetres are forty millimetres.
  private static double rounded(double number) {
    return Math.round(number * 1e6) / 1e6;
  }

  private boolean ends(String before, String hedge) {
    return hedges.getOrDefault(hedge, List.of()).stream()
        .anyMatch(words -> before.endsWith(" " + words.replace('_', ' ') + " "));
  }

  /// The stem of what is counted: of the next few words the last plural in a row of content words
  /// ("26 kidney machines at" are machines, "seven cracks found in" cracks), else the first.
  private static @Nullable String counted(List<Word> words, int from) {
    for (int i = from; i < Math.min(words.size(), from + REACH); i++) {
      String lower = words.get(i).lower();
      if (GistReader.isContent(lower)) {
        return Stems.of(head(words, i));
      }
      boolean skipped =
          Character.isDigit(lower.charAt(0))
              || lower.equals("of")
              || FunctionWords.isDeterminer(lower);
      if (!skipped) {
        return null;
      }
    }
    return null;
  }

  private static String head(List<Word> words, int first) {
    String head = words.get(first).lower();
    for (int i = first;
        i < Math.min(words.size(), first + COMPOUND)
            && GistReader.isContent(words.get(i).lower())
            && !words.get(i).isMark();
        i++) {
      String word = words.get(i).lower();
      if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
        head = word;
      }
    }
    return head;
  }
}
