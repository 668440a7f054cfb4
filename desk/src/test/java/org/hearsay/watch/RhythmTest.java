package org.hearsay.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hearsay.capture.Capture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
  private final Rhythm rhythm = new Rhythm(Duration.ofMinutes(15));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "- | - | 15",
        "10 | - | 15",
        "60 | - | 60",
        "60 | public, max-age=7200 | 120",
        "- | max-age=60 | 15",
        "- | s-maxage=99999 | 15",
        "- | no-cache | 15",
        "100000 | max-age=31536000 | 240"
      })
  void waitsAsLongAsFeedOrServerSayThatNothingComes(
      @Nullable Integer ttl, @Nullable String control, long minutes) {
    assertThat(
            rhythm.afterAnswer(
                ttl == null ? null : Duration.ofMinutes(ttl),
                control == null ? null : head(control)))
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource({"1, 15", "2, 30", "3, 60", "5, 240", "6, 360", "1000000, 360"})
  void asksAFailingFeedEverLater(int failures, long minutes) {
    assertThat(rhythm.afterFailure(failures, null)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void keepsToWhatTheServerAsksUpToADay() {
    assertThat(rhythm.afterFailure(1, Duration.ofHours(9))).isEqualTo(Duration.ofHours(9));
    assertThat(rhythm.afterFailure(1, Duration.ofDays(9))).isEqualTo(Duration.ofDays(1));
    assertThat(rhythm.afterFailure(1, Duration.ofSeconds(9))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void keepsARareRhythmRare() {
    Rhythm daily = new Rhythm(Duration.ofDays(1));
    assertThat(daily.afterAnswer(null, null)).isEqualTo(Duration.ofDays(1));
    assertThat(daily.afterFailure(3, null)).isEqualTo(Duration.ofDays(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(Duration.ofSeconds(59)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(Duration.ofHours(25)));
  }

  private static Capture.Http head(String control) {
    return new Capture.Http(200, Map.of("cache-control", List.of(control)));
  }
}
