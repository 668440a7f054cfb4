/// Toponyms and the places they name. Below it lies `language`.
@NullMarked
package org.hearsay.place;

import org.jspecify.annotations.NullMarked;
