package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AnswerTimer implements DeadlineListener {
  private final ReportMissedDeadline reportMissedDeadline;

  AnswerTimer(ReportMissedDeadline reportMissedDeadline) {
    this.reportMissedDeadline = reportMissedDeadline;
  }

  @Override
  public String kind() {
    return QuestionClock.ANSWER.code();
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return reportMissedDeadline.report(
        QuestionClock.ANSWER,
        new QuestionId(UUID.fromString(deadline.subject())),
        deadline.dueAt());
  }
}
