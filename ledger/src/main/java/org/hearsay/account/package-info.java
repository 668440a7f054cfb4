/// Who may work at a desk that several share: accounts and their roles, sessions, tokens for
/// programs, and the log of who did what. Below it lies `store`. The only room that hashes
/// passwords.
@NullMarked
package org.hearsay.account;

import org.jspecify.annotations.NullMarked;
