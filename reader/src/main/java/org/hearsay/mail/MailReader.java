package org.hearsay.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Publication;
import org.hearsay.article.Rendered;
import org.jspecify.annotations.Nullable;

/// Makes a page, or a plain text where no page is in it, of a newsletter: the first body that is no
/// attachment, HTML before text. The head of the message gives its facts: `Subject` the title,
/// `From` outlet and author, `Date` the publication, `Archived-At`, an `http` `List-Post` or the
/// link to the version for browsers the address. Attachments, and messages inside the message, are
/// left alone. Immutable; threads may share it.
public final class MailReader {

  /// Never throws for what is in the message.
  public Rendered rendered(byte[] message) {
    try {
      return rendered(MailParts.of(new ByteArrayInputStream(message)));
    } catch (MailParts.TooDeep e) {
      return Rendered.Missing.of(Reason.SYNTAX, "its parts are nested deeper than mail is");
    } catch (IOException | MimeException e) {
      return Rendered.Missing.of(Reason.SYNTAX, "it is no message that a mail program would write");
    } catch (RuntimeException e) {
      // The library's own stumbles over a broken head.
      return Rendered.Missing.of(Reason.SYNTAX, "the message is damaged");
    }
  }

  private static Rendered rendered(MailParts parts) {
    MailParts.Body html = parts.html();
    if (html != null) {
      Form.Html page = new Form.Html(html.bytes(), html.charset());
      return new Rendered.Page(known(parts, WebVersion.inPage(html.latin(), parts.from())), page);
    }
    MailParts.Body plain = parts.plain();
    String text = plain == null ? "" : MailText.of(plain);
    if (text.isBlank()) {
      return Rendered.Missing.of(Reason.NO_ARTICLE, "the message has no text in it");
    }
    return new Rendered.Plain(
        known(parts, WebVersion.inText(text, parts.from())), new Form.Text(text));
  }

  private static Known known(MailParts parts, @Nullable String webVersion) {
    String subject = parts.field("subject");
    Sender sender = Sender.of(decoded(parts.from()));
    String address = WebVersion.inHead(parts.field("archived-at"));
    if (address == null) {
      address = WebVersion.inHead(parts.field("list-post"));
    }
    Publication publication =
        new Publication(
            address != null ? address : webVersion,
            null,
            sender.outlet(),
            sender.authors(),
            MailDate.parse(parts.field("date")),
            null,
            null);
    return new Known(subject == null ? null : title(decoded(subject)), publication);
  }

  private static @Nullable String title(String subject) {
    String title =
        subject.replaceFirst("(?i)^(?:\\s*+(?:re|fwd?|aw|wg)\\s*+:)++", "").replaceAll("\\s+", " ");
    return title.isBlank() ? null : title.strip();
  }

  /// With its encoded words (RFC 2047) decoded.
  private static String decoded(String field) {
    return DecoderUtil.decodeEncodedWords(field, DecodeMonitor.SILENT);
  }
}
