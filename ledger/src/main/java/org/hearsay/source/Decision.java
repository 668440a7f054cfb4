package org.hearsay.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decided about sources.
public sealed interface Decision {

  /// A source as a decision knows it, so that the decision finds it in whatever register is made
  /// later.
  ///
  /// - `id`, `name`, `kind`: as they were then
  /// - `keys`: what its names have in common with each other, the most telling first; the source
  ///   that has the first of them that any has is the one meant
  record Ref(String id, String name, Kind kind, List<String> keys) {

    public Ref {
      keys = List.copyOf(keys);
    }
  }

  /// They are one: whatever is said of `part` is said of `whole`, whose id, kind and grade stand.
  record Merge(Ref part, Ref whole) implements Decision {}

  /// They are two, whatever they have in common: nobody is asked again whether they are one.
  record Apart(Ref one, Ref other) implements Decision {}

  /// Some of what is held to be one is another: what is printed under one of these names, or stands
  /// in one of these articles.
  record Split(Ref source, List<String> forms, List<String> articles) implements Decision {

    public Split {
      forms = List.copyOf(forms);
      articles = List.copyOf(articles);
    }
  }

  /// How reliable it is.
  record Rate(Ref source, Grade grade) implements Decision {}

  /// It belongs to a larger body, or, `removed`, it does not, whatever an article says.
  ///
  /// - `article`, `words`: what this rests on, null where the person gave none
  record Belong(
      Ref source, Ref parent, boolean removed, @Nullable String article, @Nullable String words)
      implements Decision {}

  /// What it is called.
  record Rename(Ref source, String name) implements Decision {}

  /// That event no longer counts. An undo can be undone.
  record Undo(long event) implements Decision {}

  /// One word for it: `merge`.
  default String verb() {
    return switch (this) {
      case Merge _ -> "merge";
      case Apart _ -> "apart";
      case Split _ -> "split";
      case Rate _ -> "rate";
      case Belong belong -> belong.removed() ? "parent removed" : "parent";
      case Rename _ -> "rename";
      case Undo _ -> "undo";
    };
  }

  /// The sources that it is about; none for an undo.
  default List<Ref> about() {
    return switch (this) {
      case Merge merge -> List.of(merge.whole(), merge.part());
      case Apart apart -> List.of(apart.one(), apart.other());
      case Split split -> List.of(split.source());
      case Rate rate -> List.of(rate.source());
      case Belong belong -> List.of(belong.source(), belong.parent());
      case Rename rename -> List.of(rename.source());
      case Undo _ -> List.of();
    };
  }
}
