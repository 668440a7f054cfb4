package org.hearsay.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Random tokens, and the hashes of them that are stored. A token of 256 random bits cannot be
/// guessed, so one round of SHA-256 is enough: the ledger alone lets nobody in.
final class Secrets {
  /// Of a token of 32 bytes in base64url without padding.
  static final int LENGTH = 43;

  private static final int BYTES = 32;
  private static final int ID_BYTES = 8;

  private Secrets() {}

  /// A new token.
  static String token(SecureRandom random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, BYTES));
  }

  /// A new id, which opens nothing.
  static String id(SecureRandom random) {
    return HexFormat.of().formatHex(bytes(random, ID_BYTES));
  }

  /// The SHA-256 of the text, in lower-case hexadecimal.
  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
