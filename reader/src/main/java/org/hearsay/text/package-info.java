/// Places in a text: spans, and the border between Java's UTF-16 and the world's code points. Below
/// it lies nothing of ours.
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
