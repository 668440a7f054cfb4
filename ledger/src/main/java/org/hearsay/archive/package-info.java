/// What stands in a web archive: the pages of WARC and WACZ files, one at a time, whatever else the
/// files hold and however they are damaged. Below it lies `article`.
@NullMarked
package org.hearsay.archive;

import org.jspecify.annotations.NullMarked;
