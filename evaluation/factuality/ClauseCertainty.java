import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.certainty.Certainty;
import org.hearsay.certainty.CertaintyReader;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Asks the product for the certainty of clauses. A line of the input is one clause, a line of the output its term, whether it is
/// affirmed, its status and its cue, between tabs. Run by `factuality.py`; needs the reader's classes.
public final class ClauseCertainty {
  private ClauseCertainty() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    SentenceSplitter splitter = new SentenceSplitter();
    CertaintyReader reader = new CertaintyReader();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<Sentence> sentences = splitter.sentences(line, List.of(new Span(0, line.length()))).all();
      if (sentences.isEmpty()) {
        out.println("STATED\ttrue\tFACT\t");
        continue;
      }
      Sentence last = sentences.getLast();
      Certainty certainty = reader.certainty(line, last, Spans.of(last.span()), List.of(), null);
      out.println(
          certainty.term() + "\t" + !certainty.polarity().negated() + "\t" + certainty.status() + "\t" + certainty.cue().of(line));
    }
    out.flush();
  }
}
