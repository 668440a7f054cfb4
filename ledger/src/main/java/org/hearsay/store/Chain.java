package org.hearsay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.jspecify.annotations.Nullable;

/// The chain of an assertion, and the JSON list as which the ledger keeps it: `[{"name":"Harbour
/// Board","type":"body","words":"the board"}]`.
final class Chain {
  private static final JsonMapper JSON = new JsonMapper();

  private Chain() {}

  static List<Teller> of(Stated stated) {
    return stated.chain().stream().map(link -> teller(link, stated.text())).toList();
  }

  private static Teller teller(Attribution attribution, String text) {
    Holder holder = attribution.holder();
    String words = attribution.roles().source().of(text);
    if (holder == null) {
      return new Teller(null, null, words);
    }
    Holder.Type type = holder.type();
    return new Teller(
        holder.name(), type == null ? null : type.name().toLowerCase(Locale.ROOT), words);
  }

  static String write(List<Teller> chain) {
    ArrayNode list = JSON.createArrayNode();
    for (Teller teller : chain) {
      list.addObject()
          .put("name", teller.name())
          .put("type", teller.type())
          .put("words", teller.words());
    }
    return list.toString();
  }

  static List<Teller> read(String json) {
    try {
      List<Teller> chain = new ArrayList<>();
      for (JsonNode link : JSON.readTree(json)) {
        chain.add(new Teller(text(link, "name"), text(link, "type"), link.path("words").asText()));
      }
      return chain;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a chain: " + json, e);
    }
  }

  private static @Nullable String text(JsonNode link, String field) {
    return link.path(field).textValue();
  }
}
