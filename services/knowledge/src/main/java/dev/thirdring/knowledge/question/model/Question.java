package dev.thirdring.knowledge.question.model;

import java.time.Instant;

/**
 * A question's life: asked, answered, told; or withdrawn when the ticket ends without an answer.
 */
public sealed interface Question {

  Asked asked();

  default QuestionId id() {
    return asked().id();
  }

  default Asking asking() {
    return asked().asking();
  }

  default DueTimes due() {
    return asked().due();
  }

  static Asked ask(QuestionId id, Asking asking, QuestionLimits limits) {
    return new Asked(id, asking, limits.from(asking));
  }

  /** Waits for the resource centre. */
  record Asked(QuestionId id, Asking asking, DueTimes due) implements Question {
    @Override
    public Asked asked() {
      return this;
    }

    public boolean handedOverInTime() {
      return !asking.at().isAfter(due.handOver());
    }

    public Answered answer(Reply reply) {
      return new Answered(this, reply);
    }

    public Withdrawn withdraw(Instant at) {
      return new Withdrawn(this, at);
    }
  }

  /** Waits for the agent to tell the customer. */
  record Answered(Asked asked, Reply reply) implements Question {
    public boolean inTime() {
      return !reply.at().isAfter(due().answer());
    }

    public Told tell(Instant at) {
      return new Told(this, at);
    }
  }

  /** The customer heard. */
  record Told(Answered answered, Instant at) implements Question {
    @Override
    public Asked asked() {
      return answered.asked();
    }
  }

  /** The ticket was settled before the answer came; nobody waits for it. */
  record Withdrawn(Asked asked, Instant at) implements Question {}
}
