package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page that shows the description of the API, made of the document that programs get.
final class ApiReference implements Routes {
  private final Sheet sheet;
  private final Pages pages;

  ApiReference(ApiDocument document, Pages pages) {
    this.sheet = new ApiReader(document.json()).sheet();
    this.pages = pages;
  }

  /// The whole description: `words` are paragraphs, `shapes` what answers and bodies are made of.
  public record Sheet(String version, List<String> words, List<Group> groups, List<Shape> shapes) {}

  /// Operations that belong together.
  public record Group(String name, String words, List<Operation> operations) {}

  /// Something that can be asked.
  ///
  /// - `id`: for the address of its section
  /// - `role`: that it needs
  /// - `body`: what is sent; null where nothing is
  public record Operation(
      String id,
      String method,
      String path,
      Words words,
      List<Field> parameters,
      @Nullable Content body,
      List<Answer> answers) {

    /// As it is typed.
    public String line() {
      return method + " " + path;
    }
  }

  /// What an operation is, in a line and more; `more` is empty where nothing is to be said.
  public record Words(String line, String more, String role) {}

  /// A parameter, or a field of a shape.
  ///
  /// - `where`: `path`, `query`, `header`; empty for a field
  /// - `needed`: whether it has to be there
  public record Field(String name, String where, Sort sort, boolean needed, String words) {}

  /// What kind of thing something is; `shape` is the name of the shape that says more, null where
  /// none does.
  public record Sort(String words, @Nullable String shape) {}

  /// Something that is sent or answered; `example` is JSON, null where there is none.
  public record Content(Sort sort, @Nullable String example) {}

  /// `content` is null where there is none.
  public record Answer(String status, String words, @Nullable Content content) {}

  /// An object with its fields; none for what is no object.
  public record Shape(String name, String words, List<Field> fields) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get(
        "/api",
        ctx -> pages.show(ctx, "api", "", "The API", Map.of("sheet", sheet)),
        Access.READER);
  }
}
