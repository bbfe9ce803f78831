package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;

/** The clocks of a question (K4); their limits are in the table {@code question_limit}. */
enum QuestionClock {
  HAND_OVER("question-hand-over"),
  ANSWER("question-answer"),
  TELL("question-told");

  private final String code;

  QuestionClock(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** The agent hands over and tells; the resource centre answers. */
  String responsible(Question question) {
    return this == ANSWER ? "resource-centre" : question.asking().by();
  }
}
