/// The register: the sources of all articles, which of them are one, and what people decided about
/// them. A function of readings and decisions, without a disk and without a clock. Below it lies
/// `assertion`.
@NullMarked
package org.hearsay.source;

import org.jspecify.annotations.NullMarked;
