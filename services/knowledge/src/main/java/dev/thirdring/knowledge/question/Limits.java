package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.QuestionLimits;
import io.smallrye.mutiny.Uni;

/** The limits in force. */
interface Limits {
  Uni<QuestionLimits> current();
}
