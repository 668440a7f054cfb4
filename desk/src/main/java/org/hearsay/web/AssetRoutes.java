package org.hearsay.web;

import io.javalin.config.RoutesConfig;

/// The files that pages load.
final class AssetRoutes implements Routes {
  private final Assets assets;

  AssetRoutes(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/public/*", assets::serveOwn, Access.ANYONE);
    routes.get("/webjars/*", assets::serveLibrary, Access.ANYONE);
  }
}
