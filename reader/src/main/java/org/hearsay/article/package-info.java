/// What was published: an article with its title, outlet, authors, dates, body and links. Below it
/// lies `text`.
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;
