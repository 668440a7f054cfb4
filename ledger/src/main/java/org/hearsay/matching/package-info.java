/// Which assertions have the same truth conditions. Below it lies `search`.
@NullMarked
package org.hearsay.matching;

import org.jspecify.annotations.NullMarked;
