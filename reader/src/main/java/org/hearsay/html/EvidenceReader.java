package org.hearsay.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.html.Evidence.Kind;
import org.hearsay.html.Evidence.Mark;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Walks a page once, without recursion, and gathers what its article's facts are read from. Serves
/// one walk, then is done with.
final class EvidenceReader implements NodeFilter {
  /// More marks than any honest page needs before its article has ended.
  private static final int MOST_MARKS = 5_000;

  /// In units: names and dates are shorter; what is longer is marked for nothing.
  private static final int LONGEST = 400;

  private static final Set<String> SILENT =
      Set.of(
          "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea");

  /// Elements that stand beside an article by their own meaning.
  private static final Set<String> BESIDE =
      Set.of("nav", "footer", "aside", "form", "figure", "dialog", "blockquote");

  private static final Set<String> FRAMES = Set.of("html", "body", "main", "article");

  /// Addresses of a page about an author, as widespread publishing systems make them.
  private static final Pattern AUTHORS =
      Pattern.compile(
          "/(?:authors?|autor(?:en|es)?|auteurs?|autor[ei]|writers?|contributors?|journalists?"
              + "|reporters?|staff|byline)/[^/?#]{3}");

  private static final PartNames HIDDEN = new PartNames(Set.of(), true, false);

  private final Map<String, List<String>> metas = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final Map<String, PartNames> known = new HashMap<>();

  /// What the element that is being entered is marked as.
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  private @Nullable String canonical;
  private @Nullable String language;
  private @Nullable Element beside;
  private int besideFrom;
  private int place;
  private int places;
  private @Nullable Element crumbs;

  private EvidenceReader() {}

  static Evidence read(Document page) {
    EvidenceReader reader = new EvidenceReader();
    page.filter(reader);
    return new Evidence(
        reader.metas,
        reader.scripts,
        reader.canonical,
        reader.language,
        reader.text.toString(),
        reader.marks);
  }

  /// An element that will be marked when its end has come.
  private record Open(Element element, Set<Kind> kinds, int from, int place) {}

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    switch (tag) {
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          scripts.add(element.data());
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      case "meta" -> {
        meta(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "link" -> {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = element.absUrl("href");
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      case "title" -> {
        return FilterResult.SKIP_ENTIRELY;
      }
      case "html" ->
          language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
      default -> {
        if (SILENT.contains(tag) || (tag.equals("nav") && !isTrail(element))) {
          return FilterResult.SKIP_ENTIRELY;
        }
      }
    }
    border(element, tag);
    enter(element, tag);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      while (!open.isEmpty() && open.getLast().element().equals(element)) {
        close(open.removeLast());
      }
      if (element.equals(beside)) {
        marks.add(new Mark(Kind.BESIDE, besideFrom, text.length(), "", place));
        beside = null;
        place = 0;
      }
      if (element.equals(crumbs)) {
        crumbs = null;
      }
      if (element.isBlock() || element.normalName().equals("time")) {
        line();
      }
    }
    return FilterResult.CONTINUE;
  }

  /// Whether a part for navigation holds the trail that leads to the page and is no menu.
  private static boolean isTrail(Element nav) {
    return PartNames.in(nav.className() + " " + nav.id() + " " + nav.attr("aria-label")).crumbs();
  }

  private void meta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : List.of("property", "name", "itemprop")) {
      String name = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
      if (!name.isEmpty()) {
        metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
      }
    }
  }

  /// Sets what an element holds apart from what stands before it: a block or a time on a line of
  /// its own, two elements without a word between them by a space.
  private void border(Element element, String tag) {
    if (element.isBlock() || tag.equals("br") || tag.equals("time")) {
      line();
    } else if (element.previousSibling() instanceof Element) {
      space();
    }
  }

  private void enter(Element element, String tag) {
    kinds.clear();
    if (tag.equals("h1")) {
      kinds.add(Kind.HEADING);
    } else if (tag.equals("time")) {
      kinds.add(Kind.TIME);
    }
    boolean isBeside = BESIDE.contains(tag);
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        PartNames names = stated(tag, attribute.getKey(), attribute.getValue());
        kinds.addAll(names.marks());
        isBeside |= names.beside() && !FRAMES.contains(tag);
        if (crumbs == null && names.crumbs()) {
          crumbs = element;
        }
      }
    }
    if (crumbs == null && tag.equals("nav")) {
      crumbs = element;
    }
    if (crumbs != null && (tag.equals("a") || (tag.equals("li") && element.childNodeSize() < 4))) {
      kinds.add(Kind.CRUMB);
    }
    if (beside == null && isBeside) {
      beside = element;
      besideFrom = text.length();
      place = ++places;
    }
    if (!kinds.isEmpty() && marks.size() + open.size() < MOST_MARKS) {
      open.add(new Open(element, EnumSet.copyOf(kinds), text.length(), place));
    }
  }

  /// What an attribute says of its element: by its own meaning into `kinds`, by the names in it as
  /// the answer. The parser has put its name in small letters.
  private PartNames stated(String tag, String name, String value) {
    switch (name) {
      case "class" -> {
        return known.computeIfAbsent(value, PartNames::in);
      }
      case "id" -> {
        return PartNames.in(value);
      }
      case "itemprop" -> property(value);
      case "rel" -> {
        if (value.contains("author")) {
          kinds.add(Kind.AUTHOR);
        }
      }
      case "href" -> {
        if (tag.equals("a") && AUTHORS.matcher(value).find()) {
          kinds.add(Kind.AUTHOR);
        }
      }
      case "pubdate" -> kinds.add(Kind.PUBLISHED);
      case "hidden" -> {
        return HIDDEN;
      }
      case "style" -> {
        if (value.contains("none") && value.replace(" ", "").contains("display:none")) {
          return HIDDEN;
        }
      }
      default -> {
        // Says nothing of what is looked for.
      }
    }
    return PartNames.NONE;
  }

  private void property(String value) {
    for (String property : value.split(" ", -1)) {
      switch (property) {
        case "author", "creator" -> kinds.add(Kind.AUTHOR);
        case "datePublished" -> kinds.add(Kind.PUBLISHED);
        case "dateModified" -> kinds.add(Kind.MODIFIED);
        case "articleSection" -> kinds.add(Kind.SECTION);
        default -> {
          // Says nothing of what is looked for.
        }
      }
    }
  }

  private void close(Open closing) {
    int to = text.length();
    while (to > closing.from() && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    Element element = closing.element();
    String value = element.attr("datetime").strip();
    if (value.isEmpty()) {
      value = element.attr("content").strip();
    }
    if (to == closing.from() && value.isEmpty()) {
      return;
    }
    if (to - closing.from() > LONGEST) {
      // Of a box about an author the first line is the name.
      int end = text.substring(closing.from(), closing.from() + LONGEST).indexOf('\n');
      to = end < 0 ? -1 : closing.from() + end;
      closing.kinds().retainAll(Set.of(Kind.AUTHOR, Kind.BYLINE));
    }
    if (to >= 0 && to - closing.from() <= LONGEST) {
      for (Kind kind : closing.kinds()) {
        marks.add(new Mark(kind, closing.from(), to, value, closing.place()));
      }
    }
  }

  private void append(String words) {
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      // Most characters are letters of ASCII; the others are looked at one by one.
      if (c > ' ' && c < 0x7F) {
        continue;
      }
      text.append(words, from, i);
      from = i + 1;
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space();
      } else if (c >= ' ' && !isInvisible(c)) {
        text.append(c);
      }
    }
    text.append(words, from, words.length());
  }

  private static boolean isInvisible(char c) {
    return c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\u2060' || c == 0x7F;
  }

  private void space() {
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  private void line() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      text.setCharAt(end - 1, '\n');
    } else if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }
}
