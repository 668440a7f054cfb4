package org.hearsay.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Publication;
import org.jspecify.annotations.Nullable;

/// A fact of an article that is not what it was; null where the page did, or does, not say.
public record FactChange(Fact fact, @Nullable String before, @Nullable String after) {

  /// Which one.
  public enum Fact {
    TITLE,
    OUTLET,
    AUTHORS,
    PUBLISHED,
    MODIFIED,
    LANGUAGE
  }

  static List<FactChange> between(Article before, Article after) {
    Publication old = before.publication();
    Publication young = after.publication();
    List<FactChange> changes = new ArrayList<>();
    add(changes, Fact.TITLE, before.title(), after.title());
    add(changes, Fact.OUTLET, outlet(old), outlet(young));
    add(changes, Fact.AUTHORS, authors(old), authors(young));
    add(changes, Fact.PUBLISHED, text(old.published()), text(young.published()));
    add(changes, Fact.MODIFIED, text(old.modified()), text(young.modified()));
    add(changes, Fact.LANGUAGE, old.language(), young.language());
    return changes;
  }

  private static void add(
      List<FactChange> changes, Fact fact, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new FactChange(fact, before, after));
    }
  }

  private static @Nullable String outlet(Publication publication) {
    return publication.outlet() == null ? null : publication.outlet().name();
  }

  private static @Nullable String authors(Publication publication) {
    return publication.authors().isEmpty() ? null : String.join(", ", publication.authors());
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }
}
