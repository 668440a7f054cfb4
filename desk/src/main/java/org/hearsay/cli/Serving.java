package org.hearsay.cli;

import io.javalin.util.JavalinBindException;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Errands;
import org.hearsay.web.Listening;
import org.hearsay.web.Server;
import org.hearsay.web.Team;
import org.jspecify.annotations.Nullable;

/// Serves a ledger until it is interrupted.
final class Serving {
  private final Hearsay hearsay;
  private final Home home;

  Serving(Hearsay hearsay, Home home) {
    this.hearsay = hearsay;
    this.home = home;
  }

  /// Where it listens, as it was typed.
  record Place(
      String host,
      int port,
      @Nullable URI publicUrl,
      @Nullable Path tls,
      @Nullable Path tlsPassword) {

    static Place onLoopback(int port) {
      return new Place("127.0.0.1", port, null, null, null);
    }
  }

  /// What was asked for.
  record Wish(Place place, List<String> allowedHosts, @Nullable String tiles, boolean browser) {}

  /// Serves, and gives the exit code when it ends.
  int serve(Wish wish) {
    Listening listening;
    try {
      listening = listening(wish.place());
    } catch (IOException e) {
      hearsay.tell("the password of the key cannot be read: " + e.getMessage());
      return Hearsay.FAILED;
    } catch (IllegalArgumentException e) {
      hearsay.tell(String.valueOf(e.getMessage()));
      return Hearsay.USAGE;
    }
    try (Interruption interruption = new Interruption();
        LazyReader reader = new LazyReader(hearsay);
        Desk desk = desk(wish, reader)) {
      Server.Setup setup = setup(desk, listening, wish);
      try (Server server = Server.start(desk, setup)) {
        hearsay.tell("the desk is open at " + server.address() + " (Ctrl+C ends it)");
        hearsay.terminal().err().flush();
        if (wish.browser()) {
          browse(server.address());
        }
        interruption.await();
      } catch (JavalinBindException e) {
        hearsay.tell(
            "port "
                + wish.place().port()
                + " of "
                + wish.place().host()
                + " is taken; give another with --port, or 0 for any that is free");
        return Hearsay.FAILED;
      } catch (IllegalArgumentException e) {
        hearsay.tell(String.valueOf(e.getMessage()));
        return Hearsay.USAGE;
      }
    }
    return Hearsay.DONE;
  }

  private Desk desk(Wish wish, LazyReader reader) {
    SecureRandom random = new SecureRandom();
    Errands.Means means =
        new Errands.Means(
            reader::reader, wish.allowedHosts()::contains, "Hearsay/" + Hearsay.version(), random);
    return Desk.open(
        home.holdings(),
        means,
        hearsay.clock(),
        new UpkeepLines(hearsay),
        line -> hearsay.tell(Printable.line(line)));
  }

  private Server.Setup setup(Desk desk, Listening listening, Wish wish) {
    SecureRandom random = new SecureRandom();
    return new Server.Setup(
        listening,
        Team.of(desk.ledger(), random, hearsay.clock()),
        System.getProperty("user.name", "unknown"),
        random,
        hearsay.clock(),
        wish.tiles());
  }

  private static Listening listening(Place place) throws IOException {
    URI url = place.publicUrl();
    if (url != null && url.getHost() == null) {
      throw new IllegalArgumentException("--public-url must be a whole address: " + url);
    }
    Path tls = place.tls();
    Path passwordFile = place.tlsPassword();
    if ((tls == null) != (passwordFile == null)) {
      throw new IllegalArgumentException("--tls and --tls-password-file go together");
    }
    Listening.Tls key = null;
    if (tls != null && passwordFile != null) {
      if (!Files.isReadable(tls)) {
        throw new IllegalArgumentException("the key cannot be read: " + tls);
      }
      List<String> lines = Files.readAllLines(passwordFile);
      key = new Listening.Tls(tls, lines.isEmpty() ? "" : lines.getFirst());
    }
    return new Listening(place.host(), place.port(), url, key);
  }

  /// Where there is a display and somebody to look at it.
  private void browse(URI address) {
    if (GraphicsEnvironment.isHeadless()) {
      return;
    }
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(address);
      }
    } catch (IOException | UnsupportedOperationException e) {
      hearsay.tell("no browser could be opened; open the address yourself");
    }
  }
}
