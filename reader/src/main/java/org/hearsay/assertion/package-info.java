/// The reading of one article: its assertions with all that they rest on, and its JSON. Below it
/// lie `article`, `affiliation`, `attribution`, `time`, `place` and `certainty`.
@NullMarked
package org.hearsay.assertion;

import org.jspecify.annotations.NullMarked;
