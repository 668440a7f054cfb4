/// The dossier that comes with the program: an invented affair, told by invented outlets.
@NullMarked
package org.hearsay.demo;

import org.jspecify.annotations.NullMarked;
