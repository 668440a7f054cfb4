package org.hearsay.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The token that a form has to bring along, so that no other site can send it (OWASP, CSRF
/// Prevention Cheat Sheet: a token bound to the session). It is an HMAC of the session's token, so
/// that nothing is stored, it opens no session, and it changes whenever the session's token does.
public final class Csrf {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "hearsay csrf 1".getBytes(StandardCharsets.US_ASCII);

  private Csrf() {}

  /// The token for the forms of a session.
  public static String of(String sessionToken) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(sessionToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  /// Whether a form of this session brought it along. Takes as long whether or not it did.
  public static boolean fits(String sessionToken, @Nullable String brought) {
    return brought != null
        && MessageDigest.isEqual(
            of(sessionToken).getBytes(StandardCharsets.UTF_8),
            brought.getBytes(StandardCharsets.UTF_8));
  }
}
