package org.hearsay.account;

/// What became of making a token.
public sealed interface TokenMade {

  /// It is made. `secret` is what the program is to bring along; it is told only here.
  record Made(Token token, String secret) implements TokenMade {

    /// Without the secret: this may end in a log.
    @Override
    public String toString() {
      return "Made[" + token + "]";
    }
  }

  /// It is not made; `why` is a sentence.
  record Refused(String why) implements TokenMade {}
}
