package org.hearsay.web;

/// Who asks for a page.
///
/// - `name`: under which decisions are written down
/// - `csrf`: what every form of this visitor has to bring back
/// - `signedIn`: false for the one person of a desk without accounts
public record Visitor(String name, Access access, String csrf, boolean signedIn) {

  boolean may(Access needed) {
    return access.includes(needed);
  }

  boolean isAnalyst() {
    return may(Access.ANALYST);
  }

  boolean isEditor() {
    return may(Access.EDITOR);
  }

  boolean isAdministrator() {
    return may(Access.ADMINISTRATOR);
  }
}
