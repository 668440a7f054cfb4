package org.hearsay.amendment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Tells what becomes of something that a person wants to change in a reading: each change is tried
/// before it is proposed. Lives for one reading.
final class Answering {
  private static final Amendment.Stamp ON_TRIAL = new Amendment.Stamp(Instant.EPOCH, "trial", "");

  private final AmendedReading now;
  private final TargetFinder finder;

  Answering(AmendedReading now) {
    this.now = now;
    this.finder = new TargetFinder(now.machine());
  }

  /// Why something cannot be changed.
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String why) {
      super(why, null, false, false);
    }
  }

  Answer answer(Amending amending) {
    try {
      return proposed(change(amending));
    } catch (Refusal refusal) {
      return new Answer.Refused(String.valueOf(refusal.getMessage()));
    }
  }

  Answer answer(Amending amending, long seen) {
    Integer number = now.about(amending);
    Optional<Amendment> since =
        now.history().stream()
            .filter(entry -> entry.amendment().number() > seen)
            .filter(entry -> number != null && number.equals(entry.about()))
            .map(AmendedReading.Entry::amendment)
            .findFirst();
    if (since.isEmpty()) {
      return answer(amending);
    }
    return new Answer.Overtaken(
        "“"
            + Cut.line(since.get().stamp().by(), 80)
            + "” changed assertion "
            + number
            + " meanwhile (change "
            + since.get().number()
            + "); look at it again");
  }

  private Change change(Amending amending) throws Refusal {
    return switch (amending) {
      case Amending.Mark(var content, var speaker, var rating, var edtf) ->
          new Change.Mark(
              here(content),
              speaker == null ? null : here(speaker, content.field() != null),
              rating,
              edtf);
      case Amending.Withdraw(int number) -> new Change.Withdraw(target(number));
      case Amending.Respan(int number, var content) -> {
        Target target = target(number);
        if (counting(number).inHeadline() != (content.field() != null)) {
          throw new Refusal("the words of " + number + " stand in another text of the article");
        }
        yield new Change.Respan(target, here(content));
      }
      case Amending.Attribute(int number, Fix fix) ->
          new Change.Attribute(target(number), fix(number, fix));
      case Amending.Rate(int number, var rating) -> new Change.Rate(target(number), rating);
      case Amending.Date(int number, var edtf) -> new Change.Date(target(number), edtf);
      case Amending.Locate(int number, var sites) -> new Change.Locate(target(number), sites);
      case Amending.Undo(long event) -> undo(event);
    };
  }

  private Change.Undo undo(long event) throws Refusal {
    Optional<AmendedReading.Entry> entry = now.event(event);
    if (entry.isEmpty()) {
      throw new Refusal("nobody changed anything in this article with the number " + event);
    }
    if (entry.get().undone()) {
      throw new Refusal("change " + event + " is undone already");
    }
    return new Change.Undo(event);
  }

  private Stated counting(int number) throws Refusal {
    Optional<Stated> stated = now.reading().stated(number);
    if (stated.isPresent()) {
      return stated.get();
    }
    boolean gone = now.machine().numbers().contains(number);
    throw new Refusal(
        gone
            ? "assertion " + number + " was withdrawn; undo that first"
            : "the article has no assertion " + number);
  }

  private Target target(int number) throws Refusal {
    counting(number);
    Optional<Stated> machines = now.machine().stated(number);
    if (machines.isEmpty()) {
      return new Target.Marked(
          now.history().stream()
              .filter(entry -> entry.amendment().change() instanceof Change.Mark)
              .filter(entry -> Integer.valueOf(number).equals(entry.about()))
              .findFirst()
              .orElseThrow()
              .amendment()
              .number());
    }
    Target.Found target = finder.target(machines.get());
    boolean told = finder.found(target).filter(found -> found.number() == number).isPresent();
    if (!told) {
      throw new Refusal(
          "the article has the words of "
              + number
              + " in the same place twice: they cannot be told apart");
    }
    return target;
  }

  /// The words as they stand in the text, without white space at their ends, with what stands
  /// around them there.
  private Anchor here(Anchor content) throws Refusal {
    String text = finder.text(content.field());
    Optional<Span> found = finder.literal(content);
    if (found.isEmpty()) {
      throw new Refusal(
          "these words are not in the "
              + (content.field() == null ? "text" : "headline")
              + " of the article, or more than once and not at that place: “"
              + Cut.line(content.exact(), 80)
              + "”");
    }
    Span words = found.get().trim(text);
    if (words.of(text).codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal("nothing is stated by “" + Cut.line(content.exact(), 80) + "”");
    }
    return Anchor.to(content.field(), text, words);
  }

  private Speaker here(Speaker speaker, boolean inHeadline) throws Refusal {
    Anchor words = speaker.words();
    if (words == null) {
      return speaker;
    }
    if ((words.field() != null) != inHeadline) {
      throw new Refusal("the words of the source stand in another text of the article");
    }
    return new Speaker(speaker.type(), speaker.name(), here(words));
  }

  private Fix fix(int number, Fix fix) throws Refusal {
    Stated stated = counting(number);
    int steps = stated.chain().size();
    boolean inHeadline = stated.inHeadline();
    return switch (fix) {
      case Fix.Own() -> fix;
      case Fix.End(int step) -> {
        check(number, step, steps, steps);
        yield fix;
      }
      case Fix.Hold(int step, Speaker speaker) -> {
        check(number, step, steps, steps);
        yield new Fix.Hold(step, here(speaker, inHeadline));
      }
      case Fix.Add(int step, Speaker speaker) -> {
        check(number, step, steps, steps + 1);
        yield new Fix.Add(step, here(speaker, inHeadline));
      }
    };
  }

  private static void check(int number, int step, int steps, int last) throws Refusal {
    if (step > last) {
      throw new Refusal(
          "the chain of "
              + number
              + " has "
              + (steps == 0 ? "no step" : steps == 1 ? "1 step" : steps + " steps")
              + ", so there is no step "
              + step);
    }
  }

  private Answer proposed(Change change) throws Refusal {
    long number = now.history().isEmpty() ? 1 : now.history().getLast().amendment().number() + 1;
    List<Amendment> all =
        new ArrayList<>(now.history().stream().map(AmendedReading.Entry::amendment).toList());
    all.add(new Amendment(number, "", ON_TRIAL, change, "", ""));
    AmendedReading then = AmendedReading.of(now.machine(), all);
    AmendedReading.Entry entry = then.history().getLast();
    Integer about = entry.about();
    boolean idle = then.reading().equals(now.reading());
    if (idle && !(change instanceof Change.Undo)) {
      throw new Refusal("that would change nothing");
    }
    if (change instanceof Change.Mark && about != null && isStatedAlready(then.reading(), about)) {
      throw new Refusal(
          "an assertion has these words on the same word already: nothing was missed");
    }
    return new Answer.Proposed(change, told(now.reading(), about), told(then.reading(), about));
  }

  private boolean isStatedAlready(Reading reading, int number) {
    Function<Stated, List<Object>> sense =
        one ->
            List.of(
                one.inHeadline(),
                one.assertion().content(),
                TargetFinder.tellers(one),
                one.assertion().certainty().affirmed());
    Optional<List<Object>> marked = reading.stated(number).map(sense);
    return marked.isPresent()
        && now.reading().stated().stream().map(sense).anyMatch(marked.get()::equals);
  }

  private static String told(Reading reading, @Nullable Integer number) {
    return number == null
        ? Phrase.NONE
        : reading.stated(number).map(Phrase::of).orElse(Phrase.NONE);
  }
}
