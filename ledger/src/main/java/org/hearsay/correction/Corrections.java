package org.hearsay.correction;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hearsay.store.Correction;
import org.hearsay.store.CorrectionEvent;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.CorrectionRows;
import org.hearsay.store.CorrectionSenders;
import org.hearsay.store.CorrectionTable;
import org.hearsay.store.Ledger;
import org.hearsay.store.Page;
import org.hearsay.store.Remark;
import org.hearsay.store.Ruling;
import org.jspecify.annotations.Nullable;

/// The corrections that readers send, from the moment they come to the log.
///
/// ```java
/// Corrections corrections = new Corrections(ledger, clock, random);
/// switch (corrections.receive(SendingJson.read(json), address)) { ... }
/// corrections.decide(group.id(), group.ruling().version(), new CorrectionDecision.Accept("Thank you."), "ada");
/// ```
///
/// Threads may share it. What was kept or decided is on the disk when a method returns; what goes
/// wrong with that is a [org.hearsay.store.LedgerException].
public final class Corrections {

  /// A correction of the same place that comes later than this is none of the same group. The
  /// number is that of Mistape.
  public static final Duration SAME = Duration.ofDays(10);

  /// So long it is remembered, in code, who sent something: the longest limit, and a day to spare.
  private static final Duration REMEMBERED = Duration.ofDays(2);

  /// So many groups about one page are compared with a correction that comes, the last that came.
  private static final int MOST_COMPARED = 200;

  private static final int TOKEN_LENGTH = 43;

  private final CorrectionRows rows;
  private final InstantSource clock;
  private final SecureRandom random;

  public Corrections(Ledger ledger, InstantSource clock, SecureRandom random) {
    this.rows = ledger.corrections();
    this.clock = clock;
    this.random = random;
  }

  /// Keeps what a reader sends, if it is sound and within the limits.
  ///
  /// @param from the address that it came from, of which only a code is kept, for two days
  public Received receive(Sending sending, InetAddress from) {
    return switch (Checked.of(sending)) {
      case Checked.Wrong(var field, var why) -> new Received.Wrong(field, why);
      case Checked.Sound sound ->
          rows.write(table -> kept(table, sound, sending.article(), from, clock.instant()));
    };
  }

  private Received kept(
      CorrectionTable table,
      Checked.Sound sound,
      @Nullable String article,
      InetAddress from,
      Instant now) {
    CorrectionSenders senders = table.senders();
    senders.forget(now.minus(REMEMBERED));
    String sender = Secret.sender(senders.key(() -> Secret.key(random)), from);
    Instant yesterday = now.minus(Limit.EVERYBODY.within());
    Optional<Instant> own =
        Limit.next(
            Limit.ONE_SENDER,
            senders.receipts(sender, yesterday, Limit.ONE_SENDER.getLast().most()),
            now);
    if (own.isPresent()) {
      return new Received.TooMany(
          "So many corrections came from your network that the next is taken later.", own.get());
    }
    Optional<Instant> all =
        Limit.EVERYBODY.next(senders.receipts(yesterday, Limit.EVERYBODY.most()), now);
    if (all.isPresent()) {
      return new Received.TooMany(
          "So many corrections came today that the next is taken later.", all.get());
    }
    Page page =
        article != null && table.hasArticle(article)
            ? sound.page().withArticle(article)
            : table.located(sound.page());
    String id = freshId(table);
    String group =
        table.about(page, now.minus(SAME), MOST_COMPARED).stream()
            .filter(known -> isSame(known, sound))
            .map(CorrectionGroup::id)
            .findFirst()
            .orElse(id);
    Correction correction = new Correction(id, group, page, sound.selection(), sound.remark(), now);
    String token = Secret.token(random);
    table.add(correction, Secret.sha256(token));
    senders.add(sender, now);
    return new Received.Kept(correction, token);
  }

  /// Whether the decision about that group is one about this correction too. What was decided
  /// before it came cannot be, unless it says nothing that was not known then.
  private static boolean isSame(CorrectionGroup known, Checked.Sound sound) {
    Remark remark = sound.remark();
    boolean saysNothingNew =
        remark.comment() == null
            && (remark.suggestion() == null
                || remark.suggestion().equals(known.first().remark().suggestion()));
    return (known.ruling().status() == Ruling.Status.PENDING || saysNothingNew)
        && Overlap.of(known.first().selection(), sound.selection());
  }

  private String freshId(CorrectionTable table) {
    String id = Secret.id(random);
    while (table.hasId(id)) {
      id = Secret.id(random);
    }
    return id;
  }

  /// What the sender with this token may see; empty for whatever else somebody tries.
  public Optional<Followed> byToken(String token) {
    if (token.length() != TOKEN_LENGTH) {
      return Optional.empty();
    }
    String hash = Secret.sha256(token);
    return rows.ask(table ->
        table
            .withToken(hash)
            .flatMap(correction ->
                table
                    .group(correction.id())
                    .map(group -> Followed.of(correction, group.ruling()))));
  }

  /// What waits for a decision, the last that came first.
  ///
  /// @param after the id of the group that the page before ended with, null for the first page
  public List<CorrectionGroup> pending(@Nullable String after, int most) {
    return groups(Ruling.Status.PENDING, after, most);
  }

  /// As [#pending], of those that stand so.
  public List<CorrectionGroup> groups(Ruling.Status status, @Nullable String after, int most) {
    return rows.ask(table -> table.groups(status, after, most));
  }

  /// How many groups stand so.
  public long count(Ruling.Status status) {
    return rows.ask(table -> table.count(status));
  }

  /// What was accepted and published, the last that was published first; `after` as in [#pending].
  public List<CorrectionGroup> log(@Nullable String after, int most) {
    return rows.ask(table -> table.published(after, most));
  }

  /// As [#log(String, int)], behind a group that was published at that moment, whatever became of
  /// it since.
  public List<CorrectionGroup> log(Instant at, String after, int most) {
    return rows.ask(table -> table.published(at, after, most));
  }

  /// How many groups are published.
  public long countPublished() {
    return rows.ask(CorrectionTable::countPublished);
  }

  /// The group with this id, or that the correction with this id belongs to.
  public Optional<CorrectionGroup> one(String id) {
    return rows.ask(table -> table.group(id));
  }

  /// What was decided about the group with this id, in the order in which it was.
  public List<CorrectionEvent> history(String group) {
    return rows.ask(table -> table.events(group));
  }

  /// Decides something about a group, all of which it is about.
  ///
  /// @param version the version of the ruling that the editor saw
  /// @param by the editor's name
  public Ruled decide(String group, long version, CorrectionDecision decision, String by) {
    return rows.write(table -> {
      Optional<CorrectionGroup> found = table.group(group);
      if (found.isEmpty()) {
        return new Ruled.Unknown();
      }
      Ruling before = found.get().ruling();
      if (before.version() != version) {
        return new Ruled.Changed(found.get());
      }
      Instant now = clock.instant();
      Ruling after;
      try {
        after = decision.after(before, by, now);
      } catch (CorrectionDecision.Impossible e) {
        return new Ruled.Refused(String.valueOf(e.getMessage()));
      }
      String id = found.get().id();
      table.rule(
          id,
          after,
          new CorrectionEvent(
              table.nextEvent(), id, now, by, decision.verb(), before.words(), after.words()));
      return new Ruled.Written(table.group(id).orElseThrow());
    });
  }

  /// Forgets who sent something more than two days ago. Receiving does so too; call this once a day
  /// for the days when nothing comes.
  public void forgetSenders() {
    Instant before = clock.instant().minus(REMEMBERED);
    rows.write(table -> {
      table.senders().forget(before);
      return before;
    });
  }
}
