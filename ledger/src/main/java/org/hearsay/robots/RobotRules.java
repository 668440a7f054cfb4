package org.hearsay.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What the robots.txt of a host asks of one program, by RFC 9309: the group that names the
/// program, else the group for all. What is no rule in it is passed over. Immutable; threads may
/// share it. It never fetches anything.
///
/// ```java
/// RobotRules rules = RobotRules.parse(bytes, "hearsay");
/// if (!rules.allows("https://news.example/a")) ...
/// ```
public final class RobotRules {
  /// Of a longer file this much is read, as RFC 9309 demands at least.
  public static final int LIMIT = 500 << 10;

  private final SimpleRobotRules rules;
  private final String group;

  private RobotRules(SimpleRobotRules rules, String group) {
    this.rules = rules;
    this.group = group;
  }

  /// Nothing is asked: there is no robots.txt.
  public static RobotRules none() {
    return new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "*");
  }

  /// The rules in the content of a robots.txt.
  ///
  /// @param agent the program's name as a group would spell it, in any case: `Hearsay`
  public static RobotRules parse(byte[] content, String agent) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    String name = agent.toLowerCase(Locale.ROOT);
    SimpleRobotRules rules =
        parser.parseContent("robots.txt", content, "text/plain", List.of(name));
    return new RobotRules(rules, rules.isMatchedWildcard() ? "*" : name);
  }

  /// Whether this address of the host may be fetched.
  public boolean allows(String url) {
    return rules.isAllowed(url);
  }

  /// Whom the rules name: the program, or `*` for all.
  public String group() {
    return group;
  }

  /// How long to wait between two requests; zero where nothing is asked.
  public Duration delay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
  }
}
