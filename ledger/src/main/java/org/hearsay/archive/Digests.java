package org.hearsay.archive;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;

/// Compares bytes with the digests that a record bears, in whatever algorithm and notation.
/// Stateless.
final class Digests {
  private Digests() {}

  /// One notation for all that mean the same; null for what is no digest.
  static @Nullable String canonical(@Nullable String digest) {
    if (digest == null || digest.length() > 200) {
      return null;
    }
    try {
      return new WarcDigest(digest).prefixedBase32().toLowerCase(java.util.Locale.ROOT);
    } catch (RuntimeException noDigest) {
      return null;
    }
  }

  /// Whether the digest is that of one of these bytes; true also where it is none that can be
  /// checked.
  static boolean fits(@Nullable String digest, byte[]... candidates) {
    String expected = canonical(digest);
    if (expected == null) {
      return true;
    }
    for (byte[] candidate : candidates) {
      try {
        MessageDigest hash = WarcDigest.getDigester(expected.substring(0, expected.indexOf(':')));
        hash.update(candidate);
        if (expected.equalsIgnoreCase(new WarcDigest(hash).prefixedBase32())) {
          return true;
        }
      } catch (NoSuchAlgorithmException unknown) {
        return true;
      }
    }
    return false;
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
