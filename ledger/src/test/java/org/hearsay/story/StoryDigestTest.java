package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Publication;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryDigestTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 2);

  @Test
  void countsWordsInLowerCase() {
    assertThat(digest("Ferry", "The ferry left the harbour.").words())
        .isEqualTo(Map.of("ferry", 2, "the", 2, "left", 1, "harbour", 1));
  }

  @Test
  void countsForNamesWhatHasACapitalOrADigit() {
    assertThat(digest(null, "Brenner said 212 had left; brenner is a word, too, and 7-6.").names())
        .containsExactly("212", "7-6", "brenner");
  }

  @Test
  void leavesPossessivesAndNegationsOut() {
    assertThat(digest(null, "Brenner's ferry didn’t sail; Ilda ’s ``boat`` was n't lost.").words())
        .containsOnlyKeys("brenner", "ferry", "did", "sail", "ilda", "boat", "was", "lost");
  }

  @Test
  void keepsHyphensAndLettersOfAllLanguages() {
    assertThat(digest(null, "Łódź-born Żak").words()).containsOnlyKeys("łódź-born", "żak");
  }

  @Test
  void looksAtTheHeadOfALongArticle() {
    assertThat(digest("First", "word ".repeat(398) + "within beyond").words())
        .containsKeys("first", "within")
        .doesNotContainKey("beyond");
  }

  @Test
  void leavesFurnitureOut() {
    String text = "The ferry left. Subscribe now";
    Article article =
        new Article(
            new ArticleId("a"),
            Publication.UNKNOWN,
            null,
            new Body(text, List.of(new Span(0, 15)), List.of()));
    assertThat(StoryDigest.of(article).words()).containsOnlyKeys("the", "ferry", "left");
  }

  @Test
  void knowsTheDayOfPublication() {
    assertThat(digest(null, "Ferry").published()).isEqualTo(DAY);
    assertThat(Press.digest("a", "Ferry").published()).isNull();
  }

  private static StoryDigest digest(@Nullable String title, String text) {
    return StoryDigest.of(Press.article("a", DAY, title, text));
  }
}
