/// Who belongs to whom, as an article says it: bodies to larger bodies, persons to the offices that
/// they hold. Below it lies `language`.
@NullMarked
package org.hearsay.affiliation;

import org.jspecify.annotations.NullMarked;
