package org.hearsay.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.router.ParsedEndpoint;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.hearsay.correction.Corrections;
import org.hearsay.desk.Desk;
import org.jspecify.annotations.Nullable;

/// The desk as a server. It listens when it was started and until it is closed; threads of its own
/// answer, one virtual thread a request.
///
/// It is bounded against those who mean it harm: headers of 8 KiB, forms of 1 MiB, files of 64 MiB;
/// connections that say nothing for 30 seconds, or whose body is not there after 15 seconds (files:
/// five minutes), are ended; and there are at most 2,000 connections at once.
public final class Server implements AutoCloseable {
  static final int MOST_FORM_BYTES = 1 << 20;
  private static final int MOST_HEADER_BYTES = 8 << 10;

  private final Javalin javalin;
  private final Listening listening;
  private final Forgetting forgetting;

  private Server(Javalin javalin, Listening listening, Forgetting forgetting) {
    this.javalin = javalin;
    this.listening = listening;
    this.forgetting = forgetting;
  }

  /// What a server is made of, apart from the desk.
  ///
  /// - `person`: under which name the one person of a desk without accounts decides
  /// - `tiles`: the address of a map's pictures, with `{z}`, `{x}` and `{y}`; null for none
  public record Setup(
      Listening listening,
      Team team,
      String person,
      SecureRandom random,
      InstantSource clock,
      @Nullable String tiles) {}

  /// How long those are waited for who keep a connection, and how many there may be.
  ///
  /// - `idle`: who says nothing; `body`: until a body is there; `files`: until files are there
  record Limits(Duration idle, Duration body, Duration files, int connections) {
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofMinutes(5), 2000);
  }

  /// Starts it.
  ///
  /// @throws IllegalArgumentException if it must not listen so, see [Listening#refusal]
  /// @throws io.javalin.util.JavalinBindException if the port is taken
  public static Server start(Desk desk, Setup setup) {
    return start(desk, setup, Limits.USUAL);
  }

  static Server start(Desk desk, Setup setup, Limits limits) {
    Listening listening = setup.listening();
    Team team = setup.team();
    String refusal = listening.refusal(team.hasAccounts());
    if (refusal != null) {
      throw new IllegalArgumentException(refusal);
    }
    Assets assets = new Assets();
    Door door = new Door(team, listening, setup.person(), setup.random());
    Pages pages = new Pages(desk, door, assets);
    Guard guard = new Guard(listening, door, origin(setup.tiles()));
    Troubles troubles = new Troubles(pages);
    Corrections corrections = new Corrections(desk.ledger(), setup.clock(), setup.random());
    CorrectionsPage letters = new CorrectionsPage(desk, corrections, pages, listening);
    List<Routes> all =
        List.of(
            new AssetRoutes(assets),
            new HomePage(desk, pages),
            new ClaimsPage(desk, pages),
            new ClaimPage(desk, pages),
            new ClaimDeeds(desk),
            new ArticlePage(desk, pages),
            new FindingPage(desk, pages),
            new SearchPage(desk, pages),
            new ReadPage(desk, pages),
            new Letterbox(desk, corrections, pages, assets, door, setup),
            new CorrectionLogPage(corrections, pages, listening),
            letters,
            new CorrectionDeeds(corrections, letters),
            new SignInPage(team, door, pages),
            new AccountPage(team, door, pages, setup.clock()),
            new TeamPage(team, door, pages),
            new SourcesPage(desk, pages),
            new SourcePage(desk, pages),
            new SourceDeeds(desk),
            new ArticlesPage(desk, pages),
            new MapPage(desk, pages, assets, setup.tiles()),
            new Api(desk, pages, corrections, door, setup));
    Javalin javalin =
        Javalin.create(config -> {
          bound(config, listening, limits);
          config.routes.before(guard::greet);
          config.routes.beforeMatched(guard::admit);
          config.routes.after(new Deeds(team.log(), door)::note);
          troubles.add(config.routes);
          all.forEach(routes -> routes.add(config.routes));
        });
    javalin.start();
    return new Server(javalin, listening, new Forgetting(corrections));
  }

  private static void bound(JavalinConfig config, Listening listening, Limits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_FORM_BYTES;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.router.treatMultipleSlashesAsSingleSlash = true;
    config.router.ignoreTrailingSlashes = true;
    config.jetty.host = listening.host();
    config.jetty.port = listening.port();
    config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
    config.jetty.multipartConfig.maxTotalRequestSize(Uploads.MOST_MEBIBYTES, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(MOST_HEADER_BYTES);
      http.setSendServerVersion(false);
    });
    config.jetty.modifyServer(server -> {
      server.addBean(new NetworkConnectionLimit(limits.connections(), server));
      server.setHandler(
          new BodyDeadline(path -> Uploads.isTakenAt(path) ? limits.files() : limits.body()));
    });
    config.jetty.addConnector((server, http) -> {
      ServerConnector connector;
      Listening.Tls tls = listening.tls();
      if (tls == null) {
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
      } else {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setKeyStorePath(tls.keyStore().toString());
        ssl.setKeyStoreType("PKCS12");
        ssl.setKeyStorePassword(tls.password());
        http.addCustomizer(new SecureRequestCustomizer(/* sniHostCheck= */ false));
        connector =
            new ServerConnector(
                server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
      }
      connector.setHost(listening.host());
      connector.setPort(listening.port());
      connector.setIdleTimeout(limits.idle().toMillis());
      return connector;
    });
  }

  private static @Nullable String origin(@Nullable String tiles) {
    if (tiles == null) {
      return null;
    }
    URI uri = URI.create(tiles.replaceAll("[{][a-z]+[}]", "0"));
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /// All addresses that it answers, with the roles that they need.
  List<ParsedEndpoint> endpoints() {
    return javalin.unsafe.internalRouter.allHttpHandlers();
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  /// The address to open in a browser.
  public URI address() {
    URI known = listening.publicUrl();
    return known != null
        ? known
        : URI.create(
            (listening.tls() == null ? "http" : "https")
                + "://"
                + listening.host()
                + ":"
                + port()
                + "/");
  }

  /// Ends it; requests that are being answered are answered first.
  @Override
  public void close() {
    forgetting.close();
    javalin.stop();
  }
}
