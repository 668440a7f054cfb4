package org.hearsay.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay serve`: the desk in a browser, until it is interrupted.
@Command(
    name = "serve",
    description = "Opens the desk in a browser.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "It listens on this machine alone, and needs no account then. To let others in,",
      "make accounts (hearsay account add) and give --host with --tls, or --public-url",
      "behind a proxy that speaks TLS. Ends with Ctrl+C."
    })
final class ServeCommand implements Callable<Integer> {
  static final int PORT = 8437;

  private final Hearsay hearsay;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 for any that is free. Else ${DEFAULT-VALUE}.")
  private int port = PORT;

  @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on.")
  private String host = "127.0.0.1";

  @Option(names = "--no-browser", description = "Opens no browser.")
  private boolean noBrowser;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "Fetches from this host even if its address is private. May be repeated.")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Under which address people know it, behind a proxy that speaks TLS.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description = "Speaks TLS itself, with the key and certificates in this file (PKCS 12).")
  private @Nullable Path tls;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "Whose first line is the password of that file.")
  private @Nullable Path tlsPassword;

  @Option(
      names = "--tiles",
      paramLabel = "URL",
      description = "Pictures for the map, with {z}, {x} and {y}. Else it draws country outlines.")
  private @Nullable String tiles;

  ServeCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Serving.Wish wish =
        new Serving.Wish(
            new Serving.Place(host, port, publicUrl, tls, tlsPassword),
            allowedHosts,
            tiles,
            !noBrowser);
    return new Serving(hearsay, hearsay.home()).serve(wish);
  }
}
