package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.hearsay.account.Account;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.Session;
import org.hearsay.account.Token;

/// Accounts, and what belongs to them, as JSON: nothing by which somebody could sign in. What is
/// not known is null. Threads may share it.
final class AccountJson {

  private AccountJson() {}

  static ObjectNode line(Account account) {
    return ApiAnswer.JSON
        .createObjectNode()
        .put("name", account.name())
        .put("role", account.role().label())
        .put("disabled", account.disabled())
        .put("madeAt", account.madeAt().toString());
  }

  /// The same, for its owner.
  static ObjectNode own(Account account, List<Session> sessions, List<Token> tokens) {
    ObjectNode own = line(account);
    own.putArray("sessions").addAll(sessions.stream().map(AccountJson::session).toList());
    own.putArray("tokens").addAll(tokens.stream().map(AccountJson::token).toList());
    return own;
  }

  private static ObjectNode session(Session session) {
    return ApiAnswer.JSON
        .createObjectNode()
        .put("id", session.id())
        .put("agent", session.client().agent())
        .put("address", session.client().address())
        .put("usedAt", session.usedAt().toString())
        .put("until", session.until().toString());
  }

  /// Without what programs send.
  static ObjectNode token(Token token) {
    Instant usedAt = token.usedAt();
    return ApiAnswer.JSON
        .createObjectNode()
        .put("id", token.id())
        .put("label", token.label())
        .put("role", token.role().label())
        .put("madeAt", token.life().madeAt().toString())
        .put("expiresAt", token.life().expiresAt().toString())
        .put("usedAt", usedAt == null ? null : usedAt.toString());
  }

  static ObjectNode event(AuditEvent event) {
    return ApiAnswer.JSON
        .createObjectNode()
        .put("number", event.number())
        .put("at", event.at().toString())
        .put("by", event.actor().name())
        .put("address", event.actor().address())
        .put("what", event.what())
        .put("about", event.about())
        .put("detail", event.detail());
  }
}
