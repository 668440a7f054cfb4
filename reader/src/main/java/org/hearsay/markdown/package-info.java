/// From Markdown to a page, with the facts of its front matter. Below it lies `article`. The only
/// room that knows CommonMark.
@NullMarked
package org.hearsay.markdown;

import org.jspecify.annotations.NullMarked;
