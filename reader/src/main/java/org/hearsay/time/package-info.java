/// Time expressions and their values. Below it lies `language`.
@NullMarked
package org.hearsay.time;

import org.jspecify.annotations.NullMarked;
