package org.hearsay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearsay.api.Cursor;
import org.jspecify.annotations.Nullable;

/// What an address asks for behind its question mark. A name that the address does not know is
/// refused: a filter that is misspelt and passed over would answer another question.
final class ApiQuestion {
  private static final int LONGEST = 200;
  private static final int LONGEST_CURSOR = 1000;
  private static final int LONGEST_SEARCH = 500;
  private static final int MOST = 200;
  private static final int USUAL = 50;

  private final String path;
  private final Map<String, String> asked;

  private ApiQuestion(String path, Map<String, String> asked) {
    this.path = path;
    this.asked = asked;
  }

  /// Of an address that is asked nothing.
  static void none(Context ctx) {
    ApiQuestion _ = of(ctx, Set.of());
  }

  /// Of a list, which may be asked for `limit` and `cursor` too.
  static ApiQuestion ofList(Context ctx, String... names) {
    Set<String> known = new TreeSet<>(List.of(names));
    known.add("limit");
    known.add("cursor");
    return of(ctx, known);
  }

  static ApiQuestion of(Context ctx, Set<String> known) {
    Map<String, String> asked = new TreeMap<>();
    ctx.queryParamMap()
        .forEach((name, values) -> {
          if (!known.contains(name)) {
            throw new BadRequestResponse(
                "Nothing is asked by the name “"
                    + (name.length() <= 60 ? name : name.substring(0, 60) + "…")
                    + "” here"
                    + (known.isEmpty()
                        ? "."
                        : "; there are: " + String.join(", ", new TreeSet<>(known)) + "."));
          }
          if (values.size() > 1) {
            throw new BadRequestResponse("“" + name + "” is asked more than once.");
          }
          String value = values.getFirst().strip();
          if (value.length() > longest(name)) {
            throw new BadRequestResponse("“" + name + "” is too long.");
          }
          if (!value.isEmpty()) {
            asked.put(name, value);
          }
        });
    return new ApiQuestion(ctx.path(), asked);
  }

  private static int longest(String name) {
    return switch (name) {
      case "cursor" -> LONGEST_CURSOR;
      case "q" -> LONGEST_SEARCH;
      default -> LONGEST;
    };
  }

  /// What has to be asked.
  String needed(String name) {
    String value = asked.get(name);
    if (value == null) {
      throw new BadRequestResponse("“" + name + "” is missing.");
    }
    return value;
  }

  @Nullable String value(String name) {
    return asked.get(name);
  }

  /// In lower case.
  @Nullable String lower(String name) {
    String value = asked.get(name);
    return value == null ? null : value.toLowerCase(Locale.ROOT);
  }

  boolean flag(String name) {
    String value = asked.getOrDefault(name, "false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadRequestResponse("“" + name + "” has to be true or false.");
    };
  }

  @Nullable LocalDate day(String name) {
    String value = asked.get(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadRequestResponse(
          "“" + name + "” has to be a day like 2026-03-31, not “" + value + "”.");
    }
  }

  /// A dossier that there is; null where none is asked for.
  @Nullable String dossier(Set<String> known) {
    String value = asked.get("dossier");
    if (value != null && !known.contains(value)) {
      throw new BadRequestResponse("There is no dossier “" + value + "”.");
    }
    return value;
  }

  int number(String name, int least, int most, int otherwise) {
    String value = asked.get(name);
    if (value == null) {
      return otherwise;
    }
    int number = value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw new BadRequestResponse(
          "“" + name + "” has to be a number from " + least + " to " + most + ".");
    }
    return number;
  }

  int limit() {
    return limit(MOST);
  }

  /// Of a list that cannot give more at once.
  int limit(int most) {
    return number("limit", 1, most, USUAL);
  }

  /// Where the list goes on; null for its beginning.
  ///
  /// @param place reads the words of the place
  <P> @Nullable P behind(Function<List<String>, P> place) {
    String word = asked.get("cursor");
    if (word == null) {
      return null;
    }
    try {
      return Cursor.read(word, question())
          .map(Cursor::place)
          .map(place)
          .orElseThrow(() ->
              new BadRequestResponse(
                  "The cursor was not given out for this question. Take it from “next” as it is,"
                      + " and ask with the same filters."));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw new BadRequestResponse("The cursor was not given out for this question.");
    }
  }

  /// A page of a list that is in memory, in its order.
  ///
  /// @param behind whether one stands behind the cursor
  /// @param place the words by which one is sorted
  <T> ObjectNode page(
      List<T> all,
      Predicate<T> behind,
      Function<T, List<String>> place,
      Function<T, ? extends JsonNode> json) {
    int limit = limit();
    List<T> page = all.stream().filter(behind).limit(limit + 1L).toList();
    return page(page, place, json);
  }

  /// A page of a list.
  ///
  /// @param found one more than is asked for, if there are so many
  <T> ObjectNode page(
      List<T> found, Function<T, List<String>> place, Function<T, ? extends JsonNode> json) {
    int limit = limit();
    List<T> page = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit ? cursor(place.apply(page.getLast())) : null;
    return ApiAnswer.list(page.stream().map(json).toList(), next);
  }

  /// What [#behind] reads again, if the same is asked.
  String cursor(List<String> place) {
    return new Cursor(place).written(question());
  }

  /// All that narrows and sorts the list.
  private String question() {
    Map<String, String> filters = new TreeMap<>(asked);
    filters.remove("cursor");
    filters.remove("limit");
    return path + "?" + ClaimsPage.written(filters);
  }
}
