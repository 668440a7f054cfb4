/// From a page to the article in it: all of it, nothing else, with its facts. Below it lies
/// `article`. The only room that knows jsoup.
@NullMarked
package org.hearsay.html;

import org.jspecify.annotations.NullMarked;
