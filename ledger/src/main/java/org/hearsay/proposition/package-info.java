/// What is compared and followed: an assertion, taken out of its article with all that telling the
/// same claim and drawing its way needs, so that no reading has to be opened for it. A function of
/// one reading. Below it lies `source`, for where words stand.
@NullMarked
package org.hearsay.proposition;

import org.jspecify.annotations.NullMarked;
