package org.hearsay.account;

/// What hashing a password with Argon2id costs: KiB of memory, passes over it, lanes.
record Cost(int memory, int passes, int lanes) {
  /// The first of the settings that OWASP names as the least, in its Password Storage Cheat Sheet:
  /// 19 MiB, 2 passes, 1 lane.
  static final Cost OWASP = new Cost(19 * 1024, 2, 1);
}
