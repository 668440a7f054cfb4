package org.hearsay.web;

import io.javalin.security.RouteRole;

/// Who may have an address of the desk: who has a role, or a higher one. Roles are those of
/// accounts; `ANYONE` is who has none.
public enum Access implements RouteRole {
  ANYONE,
  READER,
  ANALYST,
  EDITOR,
  ADMINISTRATOR;

  boolean includes(Access needed) {
    return compareTo(needed) >= 0;
  }
}
