package org.hearsay.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotRulesTest {
  private static final String TEXT =
      """
      \ufeff# of an invented outlet
      User-agent: other
      Disallow: /

      User-Agent: Hearsay
      User-agent: another
      Crawl-delay: 2.5
      Allow: /private/open
      Disallow: /private/
      Disallow: /*.pdf$
      Disallow: /archive*old
      Sitemap: https://post.example/sitemap.xml
      this is no rule

      User-agent: *
      Disallow: /
      """;

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/news/a?b=c, true",
    "/private/x, false",
    "/private/open/x, true",
    "/%70rivate/x, false",
    "/x/y.pdf, false",
    "/x/y.pdf?z=1, true",
    "/archive/2019/old/a, false",
    "/archive/2019, true"
  })
  void allowsWhatTheLongestRuleAllows(String path, boolean allowed) {
    RobotRules rules = RobotRules.parse(TEXT.getBytes(UTF_8), "Hearsay");
    assertThat(rules.allows("https://post.example" + path)).isEqualTo(allowed);
    assertThat(rules.group()).isEqualTo("hearsay");
    assertThat(rules.delay()).isEqualTo(Duration.ofMillis(2500));
  }

  @Test
  void takesTheGroupForAllWhereNoneNamesTheProgram() {
    RobotRules rules = RobotRules.parse(TEXT.getBytes(UTF_8), "Elsewhere");
    assertThat(rules.allows("https://post.example/")).isFalse();
    assertThat(rules.group()).isEqualTo("*");
    assertThat(rules.delay()).isZero();
  }

  @Test
  void asksNothingWhereNothingIsWritten() {
    for (String text : new String[] {"", "\n\n", "<html><body>404</body></html>", "Disallow: /"}) {
      assertThat(RobotRules.parse(text.getBytes(UTF_8), "hearsay").allows("https://a.example/b"))
          .as(text)
          .isTrue();
    }
    assertThat(RobotRules.none().allows("https://a.example/b")).isTrue();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void isNotLedAstrayByAHostileText() {
    String stars = "User-agent: *\nDisallow: /" + "*a".repeat(5_000) + "b$\n";
    RobotRules rules = RobotRules.parse(stars.getBytes(UTF_8), "hearsay");
    assertThat(rules.allows("https://a.example/" + "a".repeat(20_000))).isTrue();

    StringBuilder many = new StringBuilder("User-agent: *\n");
    for (int i = 0; many.length() < RobotRules.LIMIT; i++) {
      many.append("Disallow: /").append(i).append("*x*y\n");
    }
    RobotRules longer = RobotRules.parse(many.toString().getBytes(UTF_8), "hearsay");
    assertThat(longer.allows("https://a.example/" + "xy".repeat(1_000))).isTrue();
  }
}
