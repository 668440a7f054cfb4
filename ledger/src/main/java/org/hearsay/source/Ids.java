package org.hearsay.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives sources their ids: the slug of the name in the article that named it in full first, with
/// the article's id behind it where it can be told in that one only. Of several with one slug, the
/// one that was there first has it; the others get the beginning of a hash of what they are.
final class Ids {
  private static final int LONGEST_SLUG = 60;
  private static final int SHORTEST_SUFFIX = 4;

  private Ids() {}

  static Map<Cluster, String> of(Collection<Cluster> clusters) {
    List<Cluster> inOrder = new ArrayList<>(clusters);
    inOrder.sort(
        Comparator.comparing((Cluster cluster) -> cluster.split() != null)
            .thenComparing(cluster -> cluster.own().getFirst(), Cluster.BY_TIME)
            .thenComparing(cluster -> cluster.keys().getFirst()));
    Set<String> taken = new HashSet<>();
    Map<Cluster, String> ids = new HashMap<>();
    for (Cluster cluster : inOrder) {
      ids.put(cluster, free(base(cluster), cluster, taken));
    }
    return ids;
  }

  private static String base(Cluster cluster) {
    String slug =
        String.join("-", Letters.words(Names.first(cluster))).replaceFirst("^the-(?=.)", "");
    if (slug.length() > LONGEST_SLUG) {
      int hyphen = slug.lastIndexOf('-', LONGEST_SLUG);
      slug = slug.substring(0, hyphen > 0 ? hyphen : LONGEST_SLUG);
    }
    String named = slug.isEmpty() ? cluster.kind().label() : slug;
    return cluster.isOfOneArticle() ? named + "-" + cluster.nodes().getFirst().article() : named;
  }

  private static String free(String base, Cluster cluster, Set<String> taken) {
    if (taken.add(base)) {
      return base;
    }
    String hash = hash(cluster.kind().label() + " " + cluster.keys().getFirst());
    for (int length = SHORTEST_SUFFIX; length <= hash.length(); length++) {
      String id = base + "-" + hash.substring(0, length);
      if (taken.add(id)) {
        return id;
      }
    }
    throw new IllegalStateException("two sources of one hash: " + base);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
