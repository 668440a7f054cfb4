/// What was fetched, kept as it came: inputs, addresses, bytes, hashes, WARC. Below it lie
/// `article`, `feed`, `robots`, `archive`. The only room that reaches the network, and the only one
/// that writes WARC.
@NullMarked
package org.hearsay.capture;

import org.jspecify.annotations.NullMarked;
