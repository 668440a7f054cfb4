package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Imprint;
import org.hearsay.article.Link;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.Syndicator;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Articles of invented outlets about invented events.
record Stories(
    String id,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String canonical,
    @Nullable Syndicator syndicator,
    List<String> authors,
    @Nullable String published) {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

  /// A wire story in three paragraphs.
  static final String FERRY =
      """
      The ferry Marlin Queen ran aground on a sandbar outside Halyard harbour early on Tuesday with \
      214 passengers aboard, the coastguard of Northmark said. Nobody was hurt, and two tugboats \
      pulled the vessel free at high tide some six hours later.

      Investigators are looking at whether a faulty depth gauge misled the crew in dense fog. The \
      operator, Corvane Lines, had replaced the same instrument in March after a complaint by the \
      seafarers' union, according to records that the ministry published last summer.

      Passengers spent the night in the lounge under blankets handed out by volunteers. Ferries to \
      the outer islands were suspended until divers had inspected the hull, and shops in Tarn Bay \
      ran short of bread and milk by the afternoon.\
      """;

  /// Another reporter's story of the same event.
  static final String FERRY_TOLD_ANEW =
      """
      More than two hundred people were stuck on a passenger ship for hours when it hit a shallow \
      bank near Halyard on Tuesday morning. Rescue services brought no one ashore because the sea \
      stayed calm.

      Corvane Lines would not say what went wrong. A union man who has sailed on the Marlin Queen \
      told this paper that crews had warned of its instruments for months.

      Islanders complained that nobody told them when the next boat would come. The school in Tarn \
      Bay sent its pupils home at noon.\
      """;

  static Stories of(String id) {
    return new Stories(id, null, null, null, null, List.of(), null);
  }

  Stories by(String name) {
    return new Stories(id, name, url, canonical, syndicator, authors, published);
  }

  Stories at(String address) {
    return new Stories(id, outlet, address, canonical, syndicator, authors, published);
  }

  Stories originallyAt(String address) {
    return new Stories(id, outlet, url, address, syndicator, authors, published);
  }

  Stories from(Syndicator other) {
    return new Stories(id, outlet, url, canonical, other, authors, published);
  }

  Stories writtenBy(String... names) {
    return new Stories(id, outlet, url, canonical, syndicator, List.of(names), published);
  }

  Stories on(String stamp) {
    return new Stories(id, outlet, url, canonical, syndicator, authors, stamp);
  }

  Article saying(String text, Link... links) {
    return titled(null, text, links);
  }

  Article titled(@Nullable String title, String text, Link... links) {
    List<Span> paragraphs = new ArrayList<>();
    Matcher matcher = PARAGRAPH.matcher(text);
    while (matcher.find()) {
      paragraphs.add(new Span(matcher.start(), matcher.end()));
    }
    PublicationDate date =
        published == null ? null : PublicationDate.parse(published).orElseThrow();
    Publication publication =
        new Publication(
            url,
            canonical,
            new Imprint(outlet == null ? null : new Outlet(outlet), null, syndicator),
            authors,
            new Publication.Dates(date, null),
            "en");
    return new Article(
        new ArticleId(id), publication, title, new Body(text, paragraphs, List.of(links)));
  }
}
