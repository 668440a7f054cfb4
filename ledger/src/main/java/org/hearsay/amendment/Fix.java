package org.hearsay.amendment;

/// What is otherwise in the chain on which an assertion came. Steps count from 1, the outermost.
public sealed interface Fix {

  /// At this step it is this one's word.
  record Hold(int step, Speaker speaker) implements Fix {

    public Hold {
      check(step);
    }
  }

  /// The chain ends at this step: what the machine found behind it hands nothing on.
  record End(int step) implements Fix {

    public End {
      check(step);
    }
  }

  /// Nobody else's word: the outlet vouches for it itself.
  record Own() implements Fix {}

  /// One more step, which becomes this one; those from it on come one later.
  record Add(int step, Speaker speaker) implements Fix {

    public Add {
      check(step);
    }
  }

  private static void check(int step) {
    if (step < 1) {
      throw new IllegalArgumentException("steps count from 1, not from " + step);
    }
  }
}
