package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.hearsay.article.ArticleId;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.story.Stories;
import org.hearsay.story.StoryDigest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay stories`: the articles, grouped by the story that they tell.
@Command(
    name = "stories",
    description = "Groups articles by the story that they tell.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class StoriesCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Option(names = "--dossier", paramLabel = "NAME", description = "Only articles of this dossier.")
  private @Nullable String dossier;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else for people on a terminal, lines in a pipe.")
  private @Nullable Format format;

  StoriesCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      return sayEmpty(home);
    }
    try (Ledger ledger = hearsay.open(home);
        Interruption interruption = new Interruption()) {
      if (dossier != null && ledger.dossiers().stream().noneMatch(d -> d.name().equals(dossier))) {
        hearsay.tell("no dossier " + Printable.line(dossier) + "; see: hearsay dossiers");
        return Hearsay.FAILED;
      }
      Map<String, ArticleLine> articles = new LinkedHashMap<>();
      ledger.articles(dossier).forEach(article -> articles.put(article.id(), article));
      if (articles.isEmpty()) {
        return sayEmpty(home);
      }
      List<StoryDigest> digests = digests(ledger, articles, interruption);
      if (interruption.asked()) {
        return Hearsay.FAILED;
      }
      print(digests, articles);
      return Hearsay.DONE;
    }
  }

  /// By the articles' short ids, which no two share.
  private List<StoryDigest> digests(
      Ledger ledger, Map<String, ArticleLine> articles, Interruption interruption) {
    List<StoryDigest> digests = new ArrayList<>();
    OptionalLong total = OptionalLong.of(articles.size());
    try (Progress progress = Progress.of(hearsay.terminal(), "telling stories apart", total)) {
      for (String id : articles.keySet()) {
        if (interruption.asked()) {
          break;
        }
        if (ledger.article(id) instanceof Lookup.Found<StoredArticle>(StoredArticle stored)) {
          StoryDigest digest = StoryDigest.of(stored.reading());
          digests.add(
              new StoryDigest(
                  new ArticleId(id), digest.published(), digest.words(), digest.names()));
        }
        progress.step();
      }
    }
    return digests;
  }

  private void print(List<StoryDigest> digests, Map<String, ArticleLine> articles) {
    List<StoryLine> stories =
        Stories.group(digests).stream()
            .map(story ->
                new StoryLine(
                    story.articles().stream()
                        .map(id -> articles.get(id.value()))
                        .filter(Objects::nonNull)
                        .sorted(StoryLine.BY_DAY)
                        .toList(),
                    story.marks()))
            .sorted(
                Comparator.comparingInt((StoryLine story) -> -story.articles().size())
                    .thenComparing(story -> story.articles().getFirst(), StoryLine.BY_DAY))
            .toList();
    Terminal terminal = hearsay.terminal();
    new StoryPrinter(Format.chosen(format, terminal), terminal).print(stories);
  }

  private int sayEmpty(Home home) {
    hearsay.tell(
        "the ledger in "
            + home.folder()
            + " is empty; put something in it with: hearsay read URL-OR-FILE");
    return Hearsay.DONE;
  }
}
