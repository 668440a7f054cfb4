package org.hearsay.correction;

import java.time.Instant;
import java.util.Objects;
import org.hearsay.store.Ruling;
import org.jspecify.annotations.Nullable;

/// What an editor decides about a group of corrections. All who sent one see status and reply.
public sealed interface CorrectionDecision {

  /// In characters (code points), of a reply.
  int MOST_REPLY = 2_000;

  /// The readers are right; from pending only. Without a reply (null), one that is there stays.
  record Accept(@Nullable String reply) implements CorrectionDecision {}

  /// They are not; from pending only. The reply as in [Accept].
  record Decline(@Nullable String reply) implements CorrectionDecision {}

  /// These words are the reply, wherever it stands; blank words take it back.
  record Reply(String words) implements CorrectionDecision {}

  /// It is pending again, out of the log, and without a reply.
  record Reopen() implements CorrectionDecision {}

  /// What was accepted is put in the log.
  record Publish() implements CorrectionDecision {}

  /// It is taken out of the log.
  record Withdraw() implements CorrectionDecision {}

  /// One word for it: `accept`.
  default String verb() {
    return switch (this) {
      case Accept _ -> "accept";
      case Decline _ -> "decline";
      case Reply _ -> "reply";
      case Reopen _ -> "reopen";
      case Publish _ -> "publish";
      case Withdraw _ -> "withdraw";
    };
  }

  /// The ruling that follows from this one.
  ///
  /// @throws Impossible if it cannot follow
  default Ruling after(Ruling now, String by, Instant at) throws Impossible {
    return switch (this) {
      case Accept(var reply) -> decided(now, Ruling.Status.ACCEPTED, reply, by, at);
      case Decline(var reply) -> decided(now, Ruling.Status.DECLINED, reply, by, at);
      case Reply(var words) -> {
        String reply = checked(words);
        if (Objects.equals(reply, now.reply())) {
          throw new Impossible("That is the reply already.");
        }
        yield new Ruling(
            now.status(), reply, now.by(), now.at(), now.publishedAt(), now.version() + 1);
      }
      case Reopen _ -> {
        if (now.status() == Ruling.Status.PENDING) {
          throw new Impossible("It is pending already.");
        }
        yield new Ruling(Ruling.Status.PENDING, null, null, null, null, now.version() + 1);
      }
      case Publish _ -> {
        if (now.status() != Ruling.Status.ACCEPTED) {
          throw new Impossible(
              "Only what was accepted can be published; this is " + now.status().label() + ".");
        }
        if (now.isPublished()) {
          throw new Impossible("It is published already.");
        }
        yield new Ruling(now.status(), now.reply(), now.by(), now.at(), at, now.version() + 1);
      }
      case Withdraw _ -> {
        if (!now.isPublished()) {
          throw new Impossible("It is not published.");
        }
        yield new Ruling(now.status(), now.reply(), now.by(), now.at(), null, now.version() + 1);
      }
    };
  }

  private static Ruling decided(
      Ruling now, Ruling.Status status, @Nullable String reply, String by, Instant at)
      throws Impossible {
    if (now.status() != Ruling.Status.PENDING) {
      throw new Impossible("It was " + now.status().label() + "; reopen it first.");
    }
    String words = reply == null ? now.reply() : checked(reply);
    return new Ruling(status, words, by, at, null, now.version() + 1);
  }

  private static @Nullable String checked(String reply) throws Impossible {
    String words = PlainText.of(reply);
    if (PlainText.length(words) > MOST_REPLY) {
      throw new Impossible("A reply has at most 2,000 characters.");
    }
    return words.isEmpty() ? null : words;
  }

  /// A decision that cannot be taken as things stand; the message is a sentence.
  final class Impossible extends Exception {
    Impossible(String why) {
      super(why);
    }
  }
}
