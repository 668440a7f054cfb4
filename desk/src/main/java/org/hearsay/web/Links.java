package org.hearsay.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Parts of addresses.
public final class Links {

  private Links() {}

  /// A name as a part of a path or of a question.
  public static String part(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
