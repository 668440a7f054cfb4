package org.hearsay.correction;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What nobody may guess: tokens, ids, and codes of addresses. Stateless.
final class Secret {
  private static final int TOKEN_BYTES = 32;
  private static final int ID_LENGTH = 10;

  /// Digits and small letters without those that are taken for others (Crockford's base 32).
  private static final String ID_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

  /// A provider gives one line of addresses of this length to one customer (RFC 6177), who may use
  /// any of them.
  private static final int IPV6_NETWORK_BYTES = 8;

  private Secret() {}

  /// 256 random bits, as may stand in an address.
  static String token(SecureRandom random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random));
  }

  /// 256 random bits in hexadecimal.
  static String key(SecureRandom random) {
    return HexFormat.of().formatHex(bytes(random));
  }

  /// 50 random bits.
  static String id(SecureRandom random) {
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ID_SIGNS.charAt(random.nextInt(ID_SIGNS.length())));
    }
    return id.toString();
  }

  /// The SHA-256 of a token, in hexadecimal.
  static String sha256(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /// The code of an address under a key (HMAC-SHA-256); one for a whole network of IPv6.
  static String sender(String key, InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] who = address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(who));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static byte[] bytes(SecureRandom random) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
