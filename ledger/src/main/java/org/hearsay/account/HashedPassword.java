package org.hearsay.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A password as it is stored: hashed with Argon2id (RFC 9106), written in the PHC string form with
/// its parameters, so that these can be raised later:
///
/// ```
/// $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH
/// ```
///
/// Salt and hash are in base 64 without padding. Unicode that looks the same is the same password:
/// it is brought to NFKC before, as NIST SP 800-63B advises.
final class HashedPassword {
  private static final int SALT = 16;
  private static final int HASH = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,4}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private HashedPassword(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  static HashedPassword of(String password, Cost cost, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return new HashedPassword(cost, salt, hash(password, cost, salt, HASH));
  }

  /// One that no password is known for.
  static HashedPassword ofNobody(Cost cost, SecureRandom random) {
    byte[] salt = new byte[SALT];
    byte[] hash = new byte[HASH];
    random.nextBytes(salt);
    random.nextBytes(hash);
    return new HashedPassword(cost, salt, hash);
  }

  /// Reads what [#toString] wrote.
  static HashedPassword parse(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalStateException("not the hash of a password in the ledger");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new HashedPassword(
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3))),
        base64.decode(parts.group(4)),
        base64.decode(parts.group(5)));
  }

  Cost cost() {
    return cost;
  }

  /// Whether this is the password. Takes as long whether or not it is.
  boolean matches(String password) {
    return MessageDigest.isEqual(hash, hash(password, cost, salt, hash.length));
  }

  private static byte[] hash(String password, Cost cost, byte[] salt, int length) {
    String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  /// In the PHC string form.
  @Override
  public String toString() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.memory()
        + ",t="
        + cost.passes()
        + ",p="
        + cost.lanes()
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }
}
