package org.hearsay.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A party of one article on its way into the register, with the ties in which it is the member.
/// Two nodes are never equal.
final class Node {
  private final Notice notice;
  private final int place;
  private final List<Node> siblings;
  private final List<Notice.Tie> ties = new ArrayList<>();

  private Node(Notice notice, int place, List<Node> siblings) {
    this.notice = notice;
    this.place = place;
    this.siblings = siblings;
  }

  /// The parties of an article, by their places.
  static List<Node> of(Notice notice) {
    List<Node> nodes = new ArrayList<>();
    for (int place = 0; place < notice.parties().size(); place++) {
      nodes.add(new Node(notice, place, nodes));
    }
    notice.ties().forEach(tie -> nodes.get(tie.member()).ties.add(tie));
    return nodes;
  }

  Notice.Party party() {
    return notice.parties().get(place);
  }

  /// The party at another place of the same article.
  Notice.Party party(int other) {
    return notice.parties().get(other);
  }

  /// The node at another place of the same article.
  Node sibling(int other) {
    return siblings.get(other);
  }

  int place() {
    return place;
  }

  List<Notice.Tie> ties() {
    return ties;
  }

  String article() {
    return notice.article();
  }

  @Nullable LocalDate day() {
    return notice.day();
  }

  /// The key of what is one with nothing in another article.
  String ownKey() {
    return "article:" + article() + "/" + party().kind().label() + "/" + plain();
  }

  /// The name in lower-case words.
  private String plain() {
    return String.join(" ", Letters.words(party().name()));
  }
}
