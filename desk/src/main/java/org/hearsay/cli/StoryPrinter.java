package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.store.ArticleLine;
import org.hearsay.text.JsonLine;

/// Prints stories in one of the formats: for people each with its articles, for a spreadsheet one
/// row an article.
final class StoryPrinter {
  private final Format format;
  private final Terminal terminal;
  private final Indented lines;

  StoryPrinter(Format format, Terminal terminal) {
    this.format = format;
    this.terminal = terminal;
    this.lines = new Indented(terminal);
  }

  void print(List<StoryLine> stories) {
    switch (format) {
      case TABLE -> stories.forEach(this::block);
      case LINES -> stories.forEach(this::line);
      case CSV -> rows(stories);
      case JSONL -> stories.forEach(this::json);
    }
  }

  private void block(StoryLine story) {
    terminal
        .out()
        .println(
            terminal.style().strong(Printable.counted(story.articles().size(), "article"))
                + ", "
                + story.days());
    if (!story.marks().isEmpty()) {
      lines.line("  ", marks(story));
    }
    for (ArticleLine article : story.articles()) {
      lines.line(
          "  ",
          article.id()
              + "  "
              + (article.published() == null ? "no date   " : article.published())
              + "  "
              + WayWords.name(AssertionCells.outlet(article))
              + ": "
              + WayWords.name(article.title() == null ? "(no title)" : article.title()));
    }
    terminal.out().println();
  }

  private static String marks(StoryLine story) {
    return Printable.line(String.join(", ", story.marks()));
  }

  private void line(StoryLine story) {
    String articles =
        story.articles().stream().map(ArticleLine::id).collect(Collectors.joining(" "));
    terminal
        .out()
        .println(
            String.join(
                "\t",
                Integer.toString(story.articles().size()),
                story.days(),
                marks(story),
                articles));
  }

  private void rows(List<StoryLine> stories) {
    Csv csv = new Csv(terminal.out());
    csv.row(List.of("story", "marks", "article", "published", "outlet", "title", "url"));
    for (int i = 0; i < stories.size(); i++) {
      StoryLine story = stories.get(i);
      for (ArticleLine article : story.articles()) {
        csv.row(
            Arrays.asList(
                i + 1,
                String.join(" ", story.marks()),
                article.id(),
                article.published(),
                article.outlet(),
                article.title(),
                article.url()));
      }
    }
  }

  private void json(StoryLine story) {
    ObjectNode line = new JsonMapper().createObjectNode();
    ArrayNode marks = line.putArray("marks");
    story.marks().forEach(marks::add);
    ArrayNode articles = line.putArray("articles");
    for (ArticleLine article : story.articles()) {
      articles
          .addObject()
          .put("id", article.id())
          .put("outlet", article.outlet())
          .put("title", article.title())
          .put("url", article.url())
          .put("published", article.published() == null ? null : article.published().toString());
    }
    terminal.out().println(JsonLine.of(line.toString()));
  }
}
