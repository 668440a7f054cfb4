/// Who says what: source, cue and content, their nesting, and the holder behind the source. Below
/// it lies `affiliation`.
@NullMarked
package org.hearsay.attribution;

import org.jspecify.annotations.NullMarked;
