package org.hearsay.html;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;
import org.hearsay.html.Evidence.Kind;
import org.hearsay.html.Evidence.Mark;
import org.hearsay.html.Opening.Line;
import org.jspecify.annotations.Nullable;

/// The dates that a page prints around its headline, and what they say against the date that it
/// states for machines: a stamp in UTC may fall on another day than the outlet prints, and an
/// article that is brought out anew bears a new date. Immutable.
final class Datelines {
  /// In units: what holds a date and is longer is a sentence about something else.
  private static final int LONGEST = 120;

  private static final Map<String, String> LABELS = labels();

  /// More zones than there are hours in a day are none.
  private static final Duration FARTHEST = Duration.ofHours(14);

  /// What may stand between a label and its date.
  private static final Pattern LINK =
      Pattern.compile(
          "[^\\p{L}]*(?:(?<=[^\\p{L}])(?:on|at|am|le|el|il|em|den|op|pe|vom)[^\\p{L}]*)?$");

  private final List<Dateline> lines;
  private final List<PublicationDate> stamps;

  private Datelines(List<Dateline> lines, List<PublicationDate> stamps) {
    this.lines = List.copyOf(lines);
    this.stamps = List.copyOf(stamps);
  }

  /// A printed date. `stamp` is what the element around it says for machines, null where it does
  /// not; `changed` where it is that of a change; `sure` where the page says that it is the
  /// article's, by a label or by the element around it.
  private record Dateline(
      PrintedDay day, @Nullable PublicationDate stamp, boolean changed, boolean sure) {}

  static Datelines of(Opening opening) {
    List<Mark> marks = opening.evidence().marks().stream().filter(Datelines::isDate).toList();
    marks = marks.stream().filter(opening::holds).toList();
    List<Dateline> found = new ArrayList<>();
    collect(marks, opening.below(), found);
    collect(marks, opening.above().reversed(), found);
    if (found.stream().allMatch(Dateline::changed)) {
      labelled(opening, found);
    }
    return new Datelines(found, stamps(opening, marks));
  }

  private static boolean isDate(Mark mark) {
    return switch (mark.kind()) {
      case TIME, DATE, PUBLISHED, MODIFIED -> mark.length() <= LONGEST;
      default -> false;
    };
  }

  private static void collect(List<Mark> marks, List<Line> lines, List<Dateline> found) {
    String before = "";
    for (Line line : lines) {
      String words = line.words();
      if (words.length() <= LONGEST) {
        int end = 0;
        for (PrintedDay day : PrintedDay.in(words)) {
          found.add(dateline(day, line, label(words.substring(end, day.from()), before), marks));
          end = day.to();
        }
      }
      before = words.length() > 40 ? "" : words;
    }
  }

  /// The dates in the rest of the page that a label says to be the article's.
  private static void labelled(Opening opening, List<Dateline> found) {
    List<Dateline> rest = new ArrayList<>();
    collect(List.of(), opening.rest(), rest);
    rest.stream().filter(line -> line.sure() && !line.changed()).limit(1).forEach(found::add);
  }

  private static Dateline dateline(PrintedDay day, Line line, String label, List<Mark> marks) {
    int at = line.from() + day.from();
    List<Mark> around = marks.stream().filter(mark -> mark.from() <= at && at < mark.to()).toList();
    boolean change = around.stream().anyMatch(mark -> mark.kind() == Kind.MODIFIED);
    PublicationDate stamp =
        around.stream()
            .flatMap(mark -> Dates.parse(mark.value()).stream())
            .findFirst()
            .orElse(null);
    boolean sure = !around.isEmpty() || label.equals("published");
    return new Dateline(day, stamp, label.isEmpty() ? change : label.equals("changed"), sure);
  }

  /// What elements around the headline say for machines alone: "2 hours ago" is no date.
  private static List<PublicationDate> stamps(Opening opening, List<Mark> marks) {
    return marks.stream()
        .filter(mark ->
            marks.stream().noneMatch(m -> m.kind() == Kind.MODIFIED && m.from() == mark.from()))
        .filter(mark -> PrintedDay.in(opening.evidence().words(mark)).isEmpty())
        .flatMap(mark -> Dates.parse(mark.value()).stream())
        .limit(1)
        .toList();
  }

  /// What the words before a date say of it: "published", "changed", or nothing.
  private static String label(String words, String before) {
    String own = bare(words);
    String label = own.isEmpty() ? bare(before) : own;
    String longest = "";
    for (String known : LABELS.keySet()) {
      if (label.endsWith(known)
          && known.length() > longest.length()
          && (label.length() == known.length()
              || !Character.isLetter(label.charAt(label.length() - known.length() - 1)))) {
        longest = known;
      }
    }
    return LABELS.getOrDefault(longest, "");
  }

  private static String bare(String label) {
    return LINK.matcher(label.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  /// The date of the article, where `stated` is what the page says for machines, `changed` its last
  /// change, and `numbers` how it writes dates in figures.
  Optional<PublicationDate> published(
      Optional<PublicationDate> stated, @Nullable LocalDate changed, @Nullable Boolean monthFirst) {
    LocalDate known = stated.map(PublicationDate::day).orElse(null);
    if (lines.stream().anyMatch(line -> !line.changed() && line.day().mayBe(known))) {
      return stated;
    }
    for (Dateline line : lines) {
      LocalDate stamp = line.stamp() == null ? known : line.stamp().day();
      LocalDate day = day(line.day(), stamp, changed, monthFirst);
      if (line.changed() || day == null) {
        continue;
      }
      if (known == null) {
        return Optional.of(
            line.stamp() != null && line.stamp().day().equals(day)
                ? line.stamp()
                : PublicationDate.of(day));
      }
      long apart = Math.abs(ChronoUnit.DAYS.between(known, day));
      if (apart == 1) {
        return stated.map(date -> moved(date, day, line.day()));
      }
      if (line.sure() || day.equals(changed)) {
        return Optional.of(PublicationDate.of(day));
      }
    }
    return stated.or(() -> stamps.stream().findFirst());
  }

  /// The day of the last change that the page prints.
  Optional<PublicationDate> modified(@Nullable Boolean monthFirst) {
    return lines.stream()
        .filter(Dateline::changed)
        .flatMap(line -> Optional.ofNullable(day(line.day(), null, null, monthFirst)).stream())
        .map(PublicationDate::of)
        .findFirst();
  }

  private static @Nullable LocalDate day(
      PrintedDay printed,
      @Nullable LocalDate known,
      @Nullable LocalDate changed,
      @Nullable Boolean monthFirst) {
    LocalDate other = printed.other();
    if (other == null || printed.day().equals(known) || printed.day().equals(changed)) {
      return printed.day();
    }
    if (other.equals(known) || other.equals(changed)) {
      return other;
    }
    if (monthFirst == null) {
      return null;
    }
    return monthFirst ? other : printed.day();
  }

  /// The moment as the outlet's own clock shows it: of a stamp in another zone the printed day and
  /// time tell the zone. Without a printed time the day alone is known.
  private static PublicationDate moved(PublicationDate stated, LocalDate day, PrintedDay printed) {
    OffsetDateTime moment = stated.moment();
    if (moment != null && moment.getOffset().getTotalSeconds() != 0) {
      // It has the outlet's own clock already; the paper was printed a day later.
      return stated;
    }
    if (moment == null || printed.clock() == null) {
      return PublicationDate.of(day);
    }
    LocalDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    Duration ahead =
        Duration.between(utc.truncatedTo(ChronoUnit.MINUTES), day.atTime(printed.clock()));
    if (ahead.abs().compareTo(FARTHEST) > 0 || ahead.toMinutes() % 15 != 0) {
      return PublicationDate.of(day);
    }
    OffsetDateTime local =
        moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()));
    return new PublicationDate(local.toLocalDate(), local);
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    for (String line : Names.lines("date-labels.txt")) {
      int space = line.indexOf(' ');
      labels.put(line.substring(space + 1), line.substring(0, space));
    }
    return Map.copyOf(labels);
  }
}
