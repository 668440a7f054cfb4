package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  @TempDir private Path folder;
  private Team team;

  @BeforeEach
  void open() {
    team = new Team(folder);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void isReadPageByPage() {
    for (int i = 1; i <= 5; i++) {
      team.log.add(Actor.LOCAL, "publish", "correction-" + i, "");
    }
    AuditLog.Page first = team.log.newest(2);
    assertThat(first.events())
        .extracting(AuditEvent::about)
        .containsExactly("correction-5", "correction-4");
    // What comes in between moves nothing.
    team.log.add(Actor.LOCAL, "publish", "correction-6", "");
    AuditLog.Page second = team.log.before(next(first), 2);
    assertThat(second.events())
        .extracting(AuditEvent::about)
        .containsExactly("correction-3", "correction-2");
    AuditLog.Page last = team.log.before(next(second), 2);
    assertThat(last.events()).extracting(AuditEvent::about).containsExactly("correction-1");
    assertThat(last.next()).isNull();
  }

  private static long next(AuditLog.Page page) {
    Long next = page.next();
    if (next == null) {
      throw new AssertionError(page);
    }
    return next;
  }

  @Test
  void saysWhoDidWhatWhenAndFromWhere() {
    team.log.add(Actor.reader("192.0.2.7"), "send", "correction-1", "on the harbour");
    assertThat(team.log.newest(1).events())
        .containsExactly(
            new AuditEvent(
                1,
                team.now(),
                new Actor("reader", "192.0.2.7"),
                "send",
                "correction-1",
                "on the harbour"));
    assertThat(team.log.newest(1).next()).isNull();
  }

  @Test
  void cutsWhatStrangersWrite() {
    String hostile = "<script>\u001b[2J\u202e\n" + "\ud83d\udea2".repeat(5_000);
    team.log.add(new Actor(hostile, hostile), hostile, hostile, hostile);
    AuditEvent event = team.log.newest(1).events().getFirst();
    for (String text :
        new String[] {
          event.actor().name(), event.actor().address(), event.what(), event.about(), event.detail()
        }) {
      assertThat(text).startsWith("<script>\ufffd[2J\ufffd\ufffd\ud83d\udea2");
      assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(1000);
      assertThat(text).endsWith("\ud83d\udea2");
    }
  }

  @Test
  void isWrittenWithWhatItTellsOrNeither() {
    team.add("anna", Role.READER);
    assertThatThrownBy(() ->
            team.ledger
                .accounts()
                .write(
                    "the account",
                    tables -> {
                      tables.accounts().setRole("anna", "editor");
                      AuditLog.add(tables, team.now(), Actor.LOCAL, "set-role", "anna", "");
                      throw new IllegalStateException("the power is gone");
                    }))
        .hasMessageContaining("the power is gone");
    assertThat(team.accounts.account("anna").orElseThrow().role()).isEqualTo(Role.READER);
    assertThat(team.logged()).containsExactly("boss add-account anna");
  }

  @Test
  void givesNoPageWithoutABound() {
    assertThatThrownBy(() -> team.log.newest(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> team.log.newest(AuditLog.MOST + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
