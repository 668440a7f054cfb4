package org.hearsay.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/// How a program's token is written: `hsy_`, 43 characters of random bits, 6 of a checksum, both in
/// base64url.
final class TokenForm {
  private static final String PREFIX = "hsy_";
  private static final int CHECKSUM = 6;

  private TokenForm() {}

  /// The token with these random bits.
  static String of(String random) {
    return PREFIX + random + checksum(random);
  }

  /// Whether it can be a token; one that was mistyped or cut is not.
  static boolean fits(String token) {
    if (token.length() != PREFIX.length() + Secrets.LENGTH + CHECKSUM
        || !token.startsWith(PREFIX)) {
      return false;
    }
    String random = token.substring(PREFIX.length(), PREFIX.length() + Secrets.LENGTH);
    return token.equals(of(random));
  }

  private static String checksum(String random) {
    CRC32 crc = new CRC32();
    crc.update(random.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
