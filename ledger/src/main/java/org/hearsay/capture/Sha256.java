package org.hearsay.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 of some bytes: 64 hexadecimal digits in lower case.
public record Sha256(String hex) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!DIGITS.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + hex);
    }
  }

  public static Sha256 of(byte[] bytes) {
    MessageDigest digest = digester();
    digest.update(bytes);
    return of(digest);
  }

  /// Of what was put into the digest, which is empty again afterwards.
  static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest digester() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
