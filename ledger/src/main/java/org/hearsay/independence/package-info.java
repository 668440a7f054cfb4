/// Whether two origins of a claim know it on their own, and how many of them may. Below it lies
/// `provenance`.
@NullMarked
package org.hearsay.independence;

import org.jspecify.annotations.NullMarked;
