// SPDX-License-Identifier: Apache-2.0
package org.hearsay.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Writes what the scorer of blocks is trained on, with the very code that it runs with: for each
/// block of each page its numbers (TABLE: big-endian floats, row after row), and its words and names
/// (PAGES: the numbers' names in the first line, then a page a line).
///
///     java … org.hearsay.html.BlockTable PAGES.jsonl.gz PAGES.out TABLE.out
public final class BlockTable {
  private static final int LEVELS = 9;
  private static final Labels NONE = new Labels(Map.of());

  private BlockTable() {}

  public static void main(String[] files) throws IOException {
    ObjectMapper json = new ObjectMapper();
    BodyRules rules = new BodyRules();
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(files[0]))),
                    StandardCharsets.UTF_8));
        Writer pages = Files.newBufferedWriter(Path.of(files[1]));
        DataOutputStream table =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(files[2]))))) {
      boolean first = true;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode page = json.readTree(line);
        String url = page.path("url").isTextual() ? page.get("url").textValue() : null;
        Document document = Jsoup.parse(page.get("html").textValue(), url == null ? "" : url);
        Metadata metadata = new Metadata(document, url);
        String title = metadata.title();
        Outline outline = OutlineReader.read(document);
        Layout layout =
            Layout.of(outline, title, rules.draft(outline, title), metadata.statedBody());
        List<Features> groups = Scorer.groups(layout, NONE, NONE);
        if (first) {
          pages.write(json.writeValueAsString(Scorer.names(groups)) + "\n");
          first = false;
        }
        ObjectNode out = json.createObjectNode();
        out.put("id", page.get("id").textValue()).put("url", url);
        out.put("gold", page.get("gold").get("body").textValue());
        write(layout, groups, out, table);
        pages.write(json.writeValueAsString(out) + "\n");
      }
    }
  }

  private static void write(
      Layout layout, List<Features> groups, ObjectNode out, DataOutputStream table)
      throws IOException {
    ArrayNode regions = out.putArray("regionNames");
    for (Outline.Region region : layout.outline().regions()) {
      ArrayNode names = regions.addArray();
      ClassFeatures.words(region.element(), layout.outline().words()).forEach(names::add);
    }
    ArrayNode blocks = out.putArray("blocks");
    ArrayNode words = out.putArray("words");
    ArrayNode levels = out.putArray("levels");
    int[] starts = Scorer.starts(groups);
    float[] row = new float[starts[groups.size()]];
    for (int i = 0; i < layout.size(); i++) {
      Scorer.write(groups, starts, i, row);
      for (float number : row) {
        table.writeFloat(number);
      }
      blocks.add(layout.blocks().get(i).text());
      ArrayNode own = words.addArray();
      LabelFeatures.words(layout, i).forEach(own::add);
      ArrayNode around = levels.addArray();
      int region = layout.ancestry().of(i);
      for (int level = 0; region >= 0 && level < LEVELS; level++) {
        around.add(region);
        region = layout.ancestry().around(region);
      }
    }
  }
}
