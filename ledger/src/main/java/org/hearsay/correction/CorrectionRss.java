package org.hearsay.correction;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hearsay.store.CorrectionGroup;

/// The log of corrections as RSS 2.0. The same log gives the same bytes.
///
/// Those who read feeds take a description for HTML, so a stranger's text is escaped for HTML
/// first, and as all of the feed for XML. A title holds no stranger's text but an address.
public final class CorrectionRss {

  /// Of the answer that has it.
  public static final String MEDIA_TYPE = "application/rss+xml";

  private CorrectionRss() {}

  /// The feed as an XML document.
  public static String write(CorrectionLog log) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("channel");
      element(xml, "title", log.title());
      element(xml, "link", log.address());
      element(xml, "description", "What readers found to be wrong, and editors corrected.");
      if (!log.groups().isEmpty()) {
        element(xml, "lastBuildDate", date(published(log.groups().getFirst())));
      }
      for (CorrectionGroup group : log.groups()) {
        item(xml, log, group);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // into memory, nothing can fail
    }
    return text.toString();
  }

  private static void item(XMLStreamWriter xml, CorrectionLog log, CorrectionGroup group)
      throws XMLStreamException {
    xml.writeStartElement("item");
    element(xml, "title", "Correction: " + group.first().page().key());
    element(xml, "link", log.addressOf(group.first()));
    element(xml, "guid", log.addressOf(group.first()));
    element(xml, "pubDate", date(published(group)));
    element(xml, "description", html(CorrectionLog.words(group)));
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Instant published(CorrectionGroup group) {
    Instant at = group.ruling().publishedAt();
    if (at == null) {
      throw new IllegalStateException("not published: " + group.id());
    }
    return at;
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
