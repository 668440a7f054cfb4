package org.hearsay.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.hearsay.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/// What a PDF says of itself, in its XMP packet and its information dictionary, as far as it is
/// plausible: programs fill in the name of a file for the title, of a user for the author.
///
/// The day on which a file was made is no day of publication, unless the first page prints the same
/// day; a publication date of the XMP packet (PRISM, Dublin Core) needs no such support. Immutable.
record Facts(@Nullable String title, List<String> authors, @Nullable PublicationDate published) {
  private static final int MOST_XMP = 1 << 20;
  private static final int MOST_EVENTS = 20_000;
  private static final int LONGEST_AUTHORS = 1_000;
  private static final Set<String> WANTED =
      Set.of("title", "creator", "publicationDate", "coverDate", "date");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|.*\\.(?:docx?|indd|pdf|qxd|qxp|tex|dvi|ps|rtf|odt|html?|pptx?|xlsx?|pages)|microsoft"
              + " .*|(?:layout|page|document|seite|print)[\\s_-]*\\d*|\\S+|[\\d\\W_]+");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s+[\\p{L}.'’-]+){1,4}");

  static Facts of(PDDocument document, String firstPage) {
    Map<String, List<String>> xmp = xmp(document.getDocumentCatalog().getMetadata());
    PDDocumentInformation info = document.getDocumentInformation();
    List<String> titles = new ArrayList<>(xmp.getOrDefault("title", List.of()));
    titles.add(String.valueOf(info.getTitle()));
    List<String> authors = new ArrayList<>(xmp.getOrDefault("creator", List.of()));
    String author = plain(String.valueOf(info.getAuthor()));
    if (author.length() <= LONGEST_AUTHORS) {
      authors.addAll(List.of(author.split(" ?[;,] ?| and ", 12)));
    }
    return new Facts(
        titles.stream().map(Facts::plain).filter(Facts::isTitle).findFirst().orElse(null),
        authors.stream()
            .map(Facts::plain)
            .filter(name -> NAME.matcher(name).matches())
            .distinct()
            .toList(),
        published(xmp, info, firstPage));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static boolean isTitle(String text) {
    return text.length() >= 8 && text.length() <= 300 && !NO_TITLE.matcher(text).matches();
  }

  private static @Nullable PublicationDate published(
      Map<String, List<String>> xmp, PDDocumentInformation info, String firstPage) {
    for (String name : List.of("publicationDate", "coverDate", "date")) {
      for (String stamp : xmp.getOrDefault(name, List.of())) {
        PublicationDate date = PublicationDate.parse(stamp).orElse(null);
        if (date != null) {
          return date;
        }
      }
    }
    Calendar made = info.getCreationDate();
    if (made == null || made.get(Calendar.YEAR) < 1990 || made.get(Calendar.YEAR) > 2100) {
      return null;
    }
    OffsetDateTime moment =
        made.toInstant()
            .atOffset(
                ZoneOffset.ofTotalSeconds(
                    made.getTimeZone().getOffset(made.getTimeInMillis()) / 1000));
    return isPrinted(moment.toLocalDate(), firstPage)
        ? PublicationDate.of(moment.toLocalDate())
        : null;
  }

  private static boolean isPrinted(LocalDate day, String text) {
    String flat = text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    for (String form :
        List.of(
            "d MMMM yyyy",
            "MMMM d, yyyy",
            "MMM d, yyyy",
            "d MMM yyyy",
            "yyyy-MM-dd",
            "dd.MM.yyyy")) {
      String printed = day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
      if (Pattern.compile("(?<!\\d)" + Pattern.quote(printed.toLowerCase(Locale.ROOT)) + "(?!\\d)")
          .matcher(flat)
          .find()) {
        return true;
      }
    }
    return false;
  }

  /// The texts of the elements that matter, by their local names. A packet that is no XML says
  /// nothing; nothing outside of it is read.
  private static Map<String, List<String>> xmp(@Nullable PDMetadata metadata) {
    Map<String, List<String>> found = new HashMap<>();
    if (metadata == null) {
      return found;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = metadata.createInputStream()) {
      byte[] packet = in.readNBytes(MOST_XMP);
      read(factory.createXMLStreamReader(new ByteArrayInputStream(packet)), found);
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      return found;
    }
    return found;
  }

  private static void read(XMLStreamReader xml, Map<String, List<String>> found)
      throws XMLStreamException {
    String open = null;
    for (int i = 0; i < MOST_EVENTS && xml.hasNext(); i++) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (WANTED.contains(xml.getLocalName())) {
            open = xml.getLocalName();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals(open)) {
            open = null;
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (open != null && !xml.isWhiteSpace()) {
            found.computeIfAbsent(open, _ -> new ArrayList<>()).add(xml.getText());
          }
        }
        default -> {}
      }
    }
  }
}
