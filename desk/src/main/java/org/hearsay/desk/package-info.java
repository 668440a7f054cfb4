/// What people at a desk see and do, whether a page or a program asks for it: one ledger, one
/// thread that writes, many that look. Below it lie claims, intake and all that they stand on; no
/// server, no page.
@NullMarked
package org.hearsay.desk;

import org.jspecify.annotations.NullMarked;
