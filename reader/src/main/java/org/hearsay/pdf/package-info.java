/// From a PDF with a text layer to a page: its paragraphs, rebuilt from where the letters stand.
/// Below it lies `article`. The only room that knows PDFBox.
@NullMarked
package org.hearsay.pdf;

import org.jspecify.annotations.NullMarked;
