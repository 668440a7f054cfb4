package org.hearsay.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.certainty.Certainty;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.Teller;
import org.jspecify.annotations.Nullable;

/// An assertion as the cells of a row: who, on whose word, how surely, when, what, id.
final class AssertionCells {
  private static final String OUTLET = "(the outlet)";
  private static final String NOBODY = "(not named)";

  private AssertionCells() {}

  static List<String> of(AssertionLine row) {
    return List.of(
        Printable.line(who(row)),
        Printable.line(onWhoseWord(row)),
        surely(row.term(), row.affirmed()),
        Printable.line(row.edtf()),
        Printable.line(row.text()),
        row.id());
  }

  /// The deepest source, else the outlet.
  static String who(AssertionLine row) {
    return row.chain().isEmpty() ? outlet(row) : name(row.chain().getLast());
  }

  /// The way from there to the reader: "Harbour Board → Alder Gazette".
  private static String onWhoseWord(AssertionLine row) {
    if (row.chain().isEmpty()) {
      return "its own";
    }
    List<String> way = new ArrayList<>();
    for (Teller teller : row.chain().reversed().subList(1, row.chain().size())) {
      way.add(name(teller));
    }
    way.add(outlet(row));
    return String.join(" → ", way);
  }

  static String surely(Certainty.Term term, boolean affirmed) {
    return affirmed ? term.label() : "denied, " + term.label();
  }

  static String name(Teller teller) {
    @Nullable String name = teller.name();
    if (name != null) {
      return name;
    }
    return teller.words().isEmpty() ? NOBODY : teller.words();
  }

  private static String outlet(AssertionLine row) {
    return outlet(row.article());
  }

  /// The outlet's name, else the host of its address, else that it has none.
  static String outlet(ArticleLine article) {
    String outlet = article.outlet();
    if (outlet != null) {
      return outlet;
    }
    String host = article.url() == null ? null : host(article.url());
    return host == null ? OUTLET : host;
  }

  private static @Nullable String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host != null && host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
