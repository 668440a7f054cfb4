package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Reading;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Makes readings of articles of invented outlets, as plain as the tests of a ledger need them.
public final class Gazette {
  static final Reader READER = new Reader("0.1.0", "none");
  static final Instant READ = Instant.parse("2024-03-09T08:00:00Z");

  private final String id;
  private final @Nullable String outlet;
  private final @Nullable LocalDate published;
  private final StringBuilder text = new StringBuilder();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Assertion> assertions = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String canonical;

  private Gazette(String id, @Nullable String outlet, @Nullable LocalDate published) {
    this.id = id;
    this.outlet = outlet;
    this.published = published;
  }

  public static Gazette of(String id, @Nullable String outlet, @Nullable String published) {
    return new Gazette(id, outlet, published == null ? null : LocalDate.parse(published));
  }

  /// Adds "Tellers said that WORDS." with its chain; without tellers the outlet speaks itself.
  public Gazette says(String words, String... tellers) {
    List<Integer> chain = new ArrayList<>();
    List<Span> sources = new ArrayList<>();
    List<Span> cues = new ArrayList<>();
    for (String teller : tellers) {
      sources.add(append(teller));
      text.append(' ');
      cues.add(append("said"));
      text.append(" that ");
    }
    Span content = append(words);
    text.append(".\n");
    for (int i = 0; i < tellers.length; i++) {
      chain.add(attributions.size());
      attributions.add(
          new Attribution(
              new Attribution.Roles(
                  Spans.of(sources.get(i)), Spans.of(cues.get(i)), Spans.of(content)),
              Attribution.Kind.INDIRECT,
              Attribution.Stance.SAYS,
              i == 0 ? null : attributions.size() - 1,
              new Holder(Holder.Type.BODY, tellers[i], true),
              new Attribution.Trace("source-cue-content", 0.9)));
    }
    assertions.add(
        new Assertion(
            Spans.of(content),
            words,
            chain,
            new Certainty(Certainty.Term.STATED, Spans.NONE, true),
            null,
            List.of(),
            List.of()));
    return this;
  }

  public Gazette titled(String newTitle) {
    title = newTitle;
    return this;
  }

  /// The address that the page gives itself.
  Gazette callsItself(String url) {
    canonical = url;
    return this;
  }

  private Span append(String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  public Reading reading() {
    Publication publication =
        new Publication(
            null,
            canonical,
            outlet == null ? null : new Outlet(outlet),
            List.of(),
            published == null ? null : PublicationDate.of(published),
            null,
            "en");
    Body body = new Body(text.toString(), List.of(new Span(0, text.length())), List.of());
    return new Reading(
        new Article(new ArticleId(id), publication, title == null ? "Of the " + id : title, body),
        new Findings(
            attributions,
            Findings.bare(attributions),
            assertions,
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        Findings.NONE);
  }

  /// The reading as an entry, its capture made of its id.
  public Entry entry() {
    return entry("bytes of " + id, null);
  }

  Entry entry(@Nullable String dossier) {
    return entry("bytes of " + id, dossier);
  }

  public Entry entry(String bytes, @Nullable String dossier) {
    return new Entry(reading(), capture(bytes), READER, READ, dossier);
  }

  /// As fetched from an address at a moment of the morning of the day of reading (`06:30:00`).
  public Entry fetched(String url, String time) {
    Instant taken = Instant.parse("2024-03-09T" + time + "Z");
    Evidenced bytes = capture(id + text + title + canonical);
    Evidenced capture =
        new Evidenced(
            bytes.sha256(), url, taken, bytes.mediaType(), bytes.size(), bytes.location());
    return new Entry(reading(), capture, READER, READ, null);
  }

  static Evidenced capture(String bytes) {
    return new Evidenced(
        sha256(bytes),
        null,
        Instant.parse("2024-03-09T07:59:58.123Z"),
        "text/html",
        bytes.length(),
        new Evidenced.Location("evidence-1.warc.gz", 4096, 512));
  }

  private static String sha256(String bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bytes.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
