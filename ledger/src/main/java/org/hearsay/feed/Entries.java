package org.hearsay.feed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Imprint;
import org.hearsay.article.Known;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.Syndicator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What entries of every kind of feed have in common.
final class Entries {
  /// RSS wants an address for mail here, the name behind it in brackets.
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+(?:\\s*\\((.*)\\))?");

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_ID = 500;

  private Entries() {}

  /// The parts of an entry, each as the feed gives it; null or blank where it does not.
  record Parts(
      @Nullable String id,
      @Nullable String link,
      @Nullable String title,
      List<String> authors,
      @Nullable PublicationDate published,
      @Nullable PublicationDate modified,
      Origin origin) {}

  /// The feed that the entry was taken over from, and the one that it stands in.
  record Origin(@Nullable Syndicator from, @Nullable String feedTitle) {
    @Nullable Outlet outlet() {
      String name = from != null && from.name() != null ? from.name() : feedTitle;
      return name == null || name.isBlank() ? null : new Outlet(name);
    }
  }

  static FeedEntry entry(Parts parts, @Nullable String content) {
    String link = blankToNull(parts.link());
    String title = blankToNull(parts.title());
    List<String> authors =
        parts.authors().stream()
            .map(Entries::author)
            .filter(name -> !name.isBlank())
            .distinct()
            .toList();
    Publication publication =
        new Publication(
            link,
            null,
            new Imprint(parts.origin().outlet(), null, parts.origin().from()),
            authors,
            new Publication.Dates(parts.published(), parts.modified()),
            null);
    String id = blankToNull(parts.id());
    if (id == null || id.length() > LONGEST_ID) {
      id = link != null ? link : title + " " + parts.published();
    }
    id = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    return new FeedEntry(id, link, new Known(title, publication), blankToNull(content));
  }

  /// The link in full, as a browser makes it out: with whatever characters, and `?p=7` for the page
  /// of the base itself. As it is where the base is no address; null if there is none.
  static @Nullable String resolved(@Nullable String base, @Nullable String link) {
    String stripped = blankToNull(link);
    if (stripped == null || stripped.matches("(?i)[a-z][a-z0-9+.-]*:.*") || base == null) {
      return stripped;
    }
    Element anchor = new Element("a");
    anchor.setBaseUri(base);
    String full = anchor.attr("href", stripped.replace(" ", "%20")).absUrl("href");
    return full.isEmpty() ? stripped : full;
  }

  /// Where a title is meant to be plain text, many feeds hold HTML.
  static @Nullable String plain(@Nullable String title) {
    if (title == null || (title.indexOf('&') < 0 && title.indexOf('<') < 0)) {
      return title == null ? null : title.strip().replaceAll("\\s+", " ");
    }
    return Jsoup.parseBodyFragment(title).text().strip();
  }

  static @Nullable Syndicator syndicator(@Nullable String name, @Nullable String url) {
    String named = blankToNull(plain(name));
    String at = blankToNull(url);
    return named == null && at == null ? null : new Syndicator(named, at);
  }

  private static String author(String written) {
    String plain = written.length() > LONGEST_NAME ? null : plain(written);
    if (plain == null) {
      return "";
    }
    Matcher mail = MAIL.matcher(plain);
    if (!mail.matches()) {
      return plain;
    }
    String name = mail.group(1);
    return name == null || name.toLowerCase(Locale.ROOT).contains("@") ? "" : name.strip();
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
