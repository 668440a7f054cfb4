/// The program on the command line. Below it lies everything. The only room that reads options and
/// prints.
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
