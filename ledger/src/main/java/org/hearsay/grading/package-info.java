/// What credibility the evidence supports, as a proposal with its reasons, and the summary of the
/// sourcing. Below it lie `independence` and `drift`.
@NullMarked
package org.hearsay.grading;

import org.jspecify.annotations.NullMarked;
