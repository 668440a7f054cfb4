package org.hearsay.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Puts people's changes into the machine's reading of an article, one after the other. Lives for
/// one reading.
final class Rewriting {
  private final Reading machine;
  private final TargetFinder finder;
  private final Sheet body;
  private final Sheet headline;
  private final int machines;
  private final Map<Long, Integer> marked = new HashMap<>();
  private final Map<Long, Integer> about = new HashMap<>();
  private int marks;

  private Rewriting(Reading machine) {
    this.machine = machine;
    this.finder = new TargetFinder(machine);
    this.machines = machine.numbers().size();
    int ofBody = machine.body().assertions().size();
    this.body = new Sheet(finder.text(null), machine.body(), 0, machines);
    this.headline = new Sheet(finder.text(Anchor.TITLE), machine.headline(), ofBody, machines);
  }

  /// @param amendments those of the article, in their order
  static AmendedReading of(Reading machine, List<Amendment> amendments) {
    Rewriting rewriting = new Rewriting(machine);
    Set<Long> undone = undone(amendments);
    List<AmendedReading.Entry> history = new ArrayList<>();
    for (Amendment amendment : amendments) {
      history.add(rewriting.entry(amendment, undone.contains(amendment.number())));
    }
    return new AmendedReading(machine, rewriting.reading(), history);
  }

  /// The later event wins: an undo that is undone itself undoes nothing.
  private static Set<Long> undone(List<Amendment> amendments) {
    Set<Long> undone = new HashSet<>();
    for (Amendment amendment : amendments.reversed()) {
      if (!undone.contains(amendment.number())
          && amendment.change() instanceof Change.Undo(var event)
          && event < amendment.number()) {
        undone.add(event);
      }
    }
    return undone;
  }

  private AmendedReading.Entry entry(Amendment amendment, boolean undone) {
    Integer number =
        switch (amendment.change()) {
          case Change.Mark mark -> mark(mark, amendment.number(), undone);
          case Change.Undo(var event) -> about.get(event);
          case Change change -> number(change).orElse(null);
        };
    boolean orphan =
        switch (amendment.change()) {
          case Change.Mark _ -> number == null;
          case Change.Undo(var event) -> !about.containsKey(event);
          case Change change -> number == null || !(undone || changed(change, number));
        };
    about.put(amendment.number(), number);
    return new AmendedReading.Entry(amendment, undone, orphan, number);
  }

  /// Every mark has its number, also one that is undone or an orphan: no other is called otherwise
  /// because of it.
  private @Nullable Integer mark(Change.Mark mark, long event, boolean undone) {
    marks++;
    int number = machines + marks;
    Optional<Span> content = finder.span(mark.content());
    if (content.isEmpty()) {
      return null;
    }
    if (!undone) {
      Sheet sheet = mark.content().field() == null ? body : headline;
      sheet.mark(number, content.get(), mark.rating(), mark.edtf());
      Speaker speaker = mark.speaker();
      if (speaker != null) {
        sheet.add(number, 1, speaker.holder(), words(speaker));
      }
      marked.put(event, number);
    }
    return number;
  }

  private Optional<Integer> number(Change change) {
    return change
        .about()
        .flatMap(target ->
            switch (target) {
              case Target.Found found -> finder.found(found).map(Stated::number);
              case Target.Marked(var event) -> Optional.ofNullable(marked.get(event));
            });
  }

  /// False where it means nothing here: the assertion was withdrawn, its words are gone, or its
  /// chain is another than the one that was put right.
  private boolean changed(Change change, int number) {
    Sheet sheet = body.has(number) ? body : headline;
    if (!sheet.has(number)) {
      return false;
    }
    return switch (change) {
      case Change.Withdraw _ -> {
        sheet.withdraw(number);
        yield true;
      }
      case Change.Respan(_, var content) -> {
        boolean here = (content.field() == null) == (sheet == body);
        Optional<Span> words = here ? finder.span(content) : Optional.empty();
        words.ifPresent(span -> sheet.respan(number, span));
        yield words.isPresent();
      }
      case Change.Attribute(var target, var fix) -> fixed(sheet, number, target, fix);
      case Change.Rate(_, var rating) -> {
        sheet.rate(number, rating);
        yield true;
      }
      case Change.Date(_, var edtf) -> {
        sheet.date(number, edtf);
        yield true;
      }
      case Change.Locate(_, var sites) -> {
        sheet.locate(number, sites);
        yield true;
      }
      case Change.Mark _, Change.Undo _ -> false;
    };
  }

  private boolean fixed(Sheet sheet, int number, Target target, Fix fix) {
    List<String> tellers = sheet.tellers(number);
    boolean same = isAsItWas(number, target);
    return switch (fix) {
      case Fix.Own() -> {
        sheet.end(number, 0);
        yield true;
      }
      case Fix.End(int step) -> {
        boolean fits = same ? step <= tellers.size() : step == tellers.size();
        if (fits) {
          sheet.end(number, step);
        }
        yield fits;
      }
      case Fix.Hold(int step, Speaker speaker) -> {
        boolean there = step <= tellers.size();
        boolean fits = there && (same || tellers.get(step - 1).equals(speaker.name()));
        if (fits) {
          sheet.hold(number, step, speaker.holder(), words(speaker));
        }
        yield fits;
      }
      case Fix.Add(int step, Speaker speaker) -> {
        boolean added = step <= tellers.size() && tellers.get(step - 1).equals(speaker.name());
        boolean fits = same && step <= tellers.size() + 1;
        if (fits) {
          sheet.add(number, step, speaker.holder(), words(speaker));
        }
        yield fits || added;
      }
    };
  }

  /// Whether the machine still finds the chain that a person put right; else a step has another
  /// meaning, and only what is so already is put right.
  private boolean isAsItWas(int number, Target target) {
    return switch (target) {
      case Target.Found found ->
          TargetFinder.tellers(finder.stated().get(number - 1)).equals(found.tellers());
      case Target.Marked _ -> true;
    };
  }

  /// Where the source stands; null where it does not, or where these words are gone: it is named
  /// all the same.
  private @Nullable Span words(Speaker speaker) {
    Anchor words = speaker.words();
    return words == null ? null : finder.span(words).orElse(null);
  }

  private Reading reading() {
    List<Integer> numbers = new ArrayList<>(body.numbers());
    numbers.addAll(headline.numbers());
    return new Reading(machine.article(), body.findings(), headline.findings(), numbers);
  }
}
