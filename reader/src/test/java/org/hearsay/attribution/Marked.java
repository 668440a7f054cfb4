package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// A sentence in which the roles are marked by hand: `s[The port] c[said] x[it was late].`
record Marked(String text, Map<Character, Spans> roles) {

  static Marked parse(String line) {
    StringBuilder text = new StringBuilder();
    Map<Character, List<Span>> spans = new HashMap<>();
    int i = 0;
    while (i < line.length()) {
      boolean opens =
          i + 1 < line.length() && line.charAt(i + 1) == '[' && "scx".indexOf(line.charAt(i)) >= 0;
      if (opens) {
        int close = line.indexOf(']', i);
        int start = text.length();
        text.append(line, i + 2, close);
        spans
            .computeIfAbsent(line.charAt(i), role -> new ArrayList<>())
            .add(new Span(start, text.length()));
        i = close + 1;
      } else {
        text.append(line.charAt(i++));
      }
    }
    Map<Character, Spans> roles = new HashMap<>();
    spans.forEach((role, pieces) -> roles.put(role, new Spans(pieces)));
    return new Marked(text.toString(), roles);
  }

  Spans role(char role) {
    return roles.getOrDefault(role, Spans.NONE);
  }
}
