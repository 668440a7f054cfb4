/// Which articles tell the same story: one event, whoever reports it. A function of the articles'
/// words and days, without a disk and without a clock. Below it lies `assertion`.
@NullMarked
package org.hearsay.story;

import org.jspecify.annotations.NullMarked;
