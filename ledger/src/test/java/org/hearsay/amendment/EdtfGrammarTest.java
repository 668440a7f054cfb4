package org.hearsay.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples are those of the specification of the Library of Congress, and what is none.
class EdtfGrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985-04-12",
        "1985-04",
        "1985",
        "1985-04-12T23:20:30",
        "1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30-04:00",
        "1964/2008",
        "2004-06/2006-08",
        "2004-02-01/2005-02-08",
        "2005/2006-02",
        "Y170000002",
        "Y-170000002",
        "2001-21",
        "1984?",
        "2004-06~",
        "2004-06-11%",
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "1985-04-12/..",
        "1985-04/..",
        "../1985",
        "1985-04-12/",
        "/1985-04",
        "1984~/2004-06",
        "-1985",
        "2023-05-01~/2023-05-10~"
      })
  void takesLevelOne(String edtf) {
    assertThat(EdtfGrammar.isLevelOne(edtf)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "May 2023",
        "2023-13",
        "2023-02-30",
        "2023-5-1",
        "85",
        "2023-25",
        "2023?-05",
        "[1667,1668]",
        "1560-XX-25",
        "../..",
        "/",
        "2023/2022",
        "2023-05-10/2023-05-01",
        "2023/2024/2025",
        "2023-05-01T25:00:00",
        "2023-05-01T10:00",
        "2023-00-XX",
        "2023??",
        "２０２３",
        "2023-05-01; drop table amendment"
      })
  void refusesWhatIsNone(String edtf) {
    assertThat(EdtfGrammar.isLevelOne(edtf)).isFalse();
  }
}
