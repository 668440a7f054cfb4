/// The desk in a browser, and the same for programs: pages, what their forms do, and the server
/// that hands them out. Below it lie `api` and `desk`, which know nothing of HTTP. Only this room
/// lives on Javalin and JTE.
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
