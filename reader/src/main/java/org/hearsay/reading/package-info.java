/// The steps of reading, strung once: a manuscript in, a reading or a failure out. Below it lie
/// `html`, `markdown`, `mail`, `pdf` and `assertion`.
@NullMarked
package org.hearsay.reading;

import org.jspecify.annotations.NullMarked;
