package org.hearsay.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A test that reads with the bundled weights: skipped, with a line that says so, in a build that
/// has none.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsWeights.Condition.class)
public @interface NeedsWeights {

  /// Whether the weights are there.
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Encoder.isBundled()) {
        return ConditionEvaluationResult.enabled("weights are bundled");
      }
      String reason = "skipped, no weights are bundled: " + context.getDisplayName();
      System.out.println(reason);
      return ConditionEvaluationResult.disabled(reason);
    }
  }
}
