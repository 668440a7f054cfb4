package org.hearsay.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.language.Mention;
import org.hearsay.language.Slug;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Takes from the reading of one article what it says about sources: whoever an attribution stands
/// on, whoever an affiliation names, and the outlet. Whoever is only mentioned is no source. Lives
/// for one reading.
public final class NoticeReader {
  /// So long is a title with a name behind it ("Defence Minister Viktor Khrenin") at most.
  private static final int LONGEST_TITLED = 80;

  private static final Set<String> NOBODY = Lines.words("no-sources.txt");

  private final String article;
  private final Reading reading;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<Notice.Tie> ties = new ArrayList<>();

  private NoticeReader(String article, Reading reading) {
    this.article = article;
    this.reading = reading;
  }

  /// What the article of that short id says about sources. Takes time in the order of its length.
  public static Notice notice(String article, Reading reading) {
    return new NoticeReader(article, reading).notice();
  }

  private Notice notice() {
    Publication publication = reading.article().publication();
    String title = reading.article().title();
    Draft outlet = outlet(publication);
    List<List<Integer>> resting = resting(outlet);
    int ofBody = reading.body().attributions().size();
    read(reading.body(), reading.article().body().text(), null, resting.subList(0, ofBody), 0);
    read(
        reading.headline(),
        title == null ? "" : title,
        "title",
        resting.subList(ofBody, resting.size()),
        ofBody);
    PublicationDate published = publication.published();
    return new Notice(
        article,
        published == null ? null : published.day(),
        drafts.values().stream().map(Draft::party).toList(),
        ties);
  }

  private @Nullable Draft outlet(Publication publication) {
    Outlet outlet = publication.outlet();
    String domain =
        Domains.of(publication.url()).or(() -> Domains.of(publication.canonicalUrl())).orElse(null);
    String name = outlet == null ? domain : outlet.name();
    if (name == null) {
      return null;
    }
    Draft draft = draft(Kind.OUTLET, name, outlet != null);
    draft.domain = domain;
    return draft;
  }

  /// The numbers of the assertions that rest on each attribution, body before headline; those in
  /// the outlet's own voice are put down to it.
  private List<List<Integer>> resting(@Nullable Draft outlet) {
    int ofBody = reading.body().attributions().size();
    List<List<Integer>> resting = new ArrayList<>();
    for (int i = 0; i < ofBody + reading.headline().attributions().size(); i++) {
      resting.add(new ArrayList<>());
    }
    List<Integer> own = new ArrayList<>();
    for (Stated stated : reading.stated()) {
      int before = stated.inHeadline() ? ofBody : 0;
      stated.assertion().chain().forEach(link -> resting.get(before + link).add(stated.number()));
      if (stated.assertion().isOutletsOwn()) {
        own.add(stated.number());
      }
    }
    if (outlet != null) {
      outlet.told.add(new Notice.Told(null, own, null));
    }
    return resting;
  }

  private void read(
      Findings findings,
      String text,
      @Nullable String field,
      List<List<Integer>> resting,
      int before) {
    for (int i = 0; i < findings.attributions().size(); i++) {
      Attribution attribution = findings.attributions().get(i);
      Access access = findings.tellings().get(i).access();
      Notice.Told told =
          new Notice.Told(before + i, resting.get(i), access == null ? null : access.kind());
      for (Holder holder : speakers(attribution.holder())) {
        Draft draft = draft(holder);
        if (draft != null) {
          draft.told.add(told);
          draft.addTitled(attribution.roles().source().of(text));
        }
      }
    }
    CodePoints points = CodePoints.of(text);
    for (Affiliation affiliation : findings.affiliations()) {
      tie(affiliation, text, field, points);
    }
    for (Mention mention : findings.mentions()) {
      Draft draft = known(mention.id());
      if (draft != null) {
        draft.addForm(mention.span().of(text));
      }
    }
  }

  /// Whoever says it, together.
  private static List<Holder> speakers(@Nullable Holder holder) {
    if (holder == null) {
      return List.of();
    }
    List<Holder> speakers = new ArrayList<>(List.of(holder));
    speakers.addAll(holder.with());
    return speakers;
  }

  /// Null for a pronoun that stands for nobody known.
  private @Nullable Draft draft(Holder holder) {
    Kind kind = kind(holder);
    List<String> words = Letters.words(holder.name());
    if (kind == Kind.UNNAMED
        && (words.isEmpty() || (words.size() == 1 && NOBODY.contains(words.getFirst())))) {
      return null;
    }
    Draft draft = draft(kind, holder.name(), holder.named());
    draft.group = kind == Kind.UNNAMED ? holder.group() : null;
    return draft;
  }

  private static Kind kind(Holder holder) {
    return switch (holder.type()) {
      case PERSON -> holder.named() ? Kind.PERSON : Kind.UNNAMED;
      case BODY -> Kind.BODY;
      case OUTLET -> Kind.OUTLET;
      case DOCUMENT -> Kind.DOCUMENT;
      case UNNAMED -> Kind.UNNAMED;
      case null -> holder.named() ? Kind.BODY : Kind.UNNAMED;
    };
  }

  private Draft draft(Kind kind, String name, boolean named) {
    String slug = Slug.of(Cut.name(name));
    Kind alike = kind == Kind.OUTLET ? Kind.BODY : kind;
    Draft draft =
        drafts.computeIfAbsent(
            alike.label() + "/" + slug, _ -> new Draft(drafts.size(), kind, Cut.name(name), named));
    if (kind == Kind.OUTLET) {
      draft.kind = Kind.OUTLET;
    }
    return draft;
  }

  /// The party under that id, of whatever kind; null if nobody is known by it.
  private @Nullable Draft known(String id) {
    for (Kind kind : new Kind[] {Kind.PERSON, Kind.BODY, Kind.DOCUMENT}) {
      Draft draft = drafts.get(kind.label() + "/" + id);
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  private void tie(
      Affiliation affiliation, String text, @Nullable String field, CodePoints points) {
    boolean personal =
        switch (affiliation.kind()) {
          case OFFICE, SPEAKS_FOR -> true;
          case PART_OF, CONTROLLED_BY -> false;
        };
    Draft member = draft(affiliation.member(), personal ? Kind.PERSON : Kind.BODY);
    Affiliation.Party named = affiliation.body();
    Draft body = named == null ? null : draft(named, Kind.BODY);
    Affiliation.Office office = affiliation.office();
    Affiliation.Office bounded =
        office == null
            ? null
            : new Affiliation.Office(Cut.name(office.title()), office.former(), office.edtf());
    Span span = points.fromUtf16(affiliation.span());
    ties.add(
        new Notice.Tie(
            affiliation.kind(),
            member.place,
            body == null ? -1 : body.place,
            bounded,
            new Quote.Passage(field, span.start(), span.end()),
            Cut.quote(affiliation.span().of(text))));
  }

  private Draft draft(Affiliation.Party party, Kind expected) {
    String slug = Slug.of(Cut.name(party.name()));
    // Who speaks as "the mayor's office" is a source under these words, article and all.
    Draft described = party.type() == Mention.Type.BODY ? known("the-" + slug) : null;
    Draft known = known(slug);
    known = known == null ? described : known;
    if (known != null) {
      return known;
    }
    Kind kind =
        switch (party.type()) {
          case PERSON -> Kind.PERSON;
          case OUTLET -> Kind.OUTLET;
          case BODY, PLACE -> Kind.BODY;
          case null, default -> expected;
        };
    return draft(kind, party.name(), true);
  }

  /// A party in the making.
  private static final class Draft {
    private final int place;
    private Kind kind;
    private final String name;
    private final boolean named;
    private Holder.@Nullable Group group;
    private @Nullable String domain;
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private final List<Notice.Told> told = new ArrayList<>();

    private Draft(int place, Kind kind, String name, boolean named) {
      this.place = place;
      this.kind = kind;
      this.name = name;
      this.named = named;
    }

    private void addForm(String printed) {
      String form = Cut.name(printed);
      if (!form.isEmpty()) {
        forms.merge(form, 1, Integer::sum);
      }
    }

    /// A name with what stands before it, where the source is no more than that.
    private void addTitled(String source) {
      String words = Cut.name(source);
      String last = name.substring(name.lastIndexOf(' ') + 1);
      boolean titled =
          kind == Kind.PERSON
              && words.length() <= LONGEST_TITLED
              && words.length() > last.length()
              && words.indexOf(',') < 0
              && !words.equals(name)
              && words.toLowerCase(Locale.ROOT).endsWith(" " + last.toLowerCase(Locale.ROOT));
      if (titled) {
        addForm(words);
      }
    }

    private Notice.Party party() {
      if (!forms.containsKey(name)) {
        forms.put(name, forms.isEmpty() ? Math.max(1, told.size()) : 0);
      }
      List<Notice.Form> printed =
          forms.entrySet().stream()
              .filter(form -> form.getValue() > 0)
              .map(form -> new Notice.Form(form.getKey(), form.getValue()))
              .toList();
      return new Notice.Party(kind, name, named, group, domain, printed, told);
    }
  }
}
