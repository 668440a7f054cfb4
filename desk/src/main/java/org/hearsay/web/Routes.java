package org.hearsay.web;

import io.javalin.config.RoutesConfig;

/// Addresses that belong together, and what answers them. Each is added with the role that it
/// needs; one without is for administrators alone.
interface Routes {
  void add(RoutesConfig routes);
}
