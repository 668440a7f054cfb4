package org.hearsay.web;

import io.javalin.http.Context;

/// Says who somebody is who asks for a page. Threads share it.
public interface Door {

  /// Somebody without a role where nothing is known of the one who asks.
  Visitor visitor(Context ctx);

  /// Whether people sign in here.
  boolean hasAccounts();

  /// A desk on one machine for one person, who needs no account: whoever can reach it may do
  /// everything. Only for a server that nobody else can reach.
  ///
  /// @param csrf new at each start
  static Door ofOnePerson(String name, String csrf) {
    Visitor person = new Visitor(name, Access.ADMINISTRATOR, csrf, false);
    return new Door() {
      @Override
      public Visitor visitor(Context ctx) {
        return person;
      }

      @Override
      public boolean hasAccounts() {
        return false;
      }
    };
  }
}
