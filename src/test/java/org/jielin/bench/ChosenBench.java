package org.jielin.bench;

import java.util.Collections;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the measurements that were asked for by one of their tags; all of them when nothing was. */
final class ChosenBench implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean chosen = Bench.CHOSEN.isEmpty() || Bench.CHOSEN.contains("all") || !Collections.disjoint(Bench.CHOSEN, context.getTags());
        return chosen ? ConditionEvaluationResult.enabled("chosen") : ConditionEvaluationResult.disabled("not asked for");
    }
}
