package org.hearsay.account;

/// From where somebody signs in. Both are strangers' text: they are cut and rid of control
/// characters.
///
/// - `address`: the network address, as the server was given it
/// - `agent`: what the browser calls itself; empty if it does not say
public record Client(String address, String agent) {
  private static final int LONGEST = 200;

  public Client {
    address = Plain.line(address, Plain.LONGEST_ADDRESS);
    agent = Plain.line(agent, LONGEST);
  }
}
