/// What a feed lists: RSS (0.9x, 1.0, 2.0), Atom and JSON Feed, bytes in, entries out. Below it
/// lies `article`. It fetches nothing. Lives on jsoup and Jackson.
@NullMarked
package org.hearsay.feed;

import org.jspecify.annotations.NullMarked;
