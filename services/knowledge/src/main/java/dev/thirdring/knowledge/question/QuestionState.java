package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;

/** The state's name in storage and answers. */
enum QuestionState {
  ASKED,
  ANSWERED,
  TOLD,
  WITHDRAWN;

  static QuestionState of(Question question) {
    return switch (question) {
      case Question.Asked asked -> ASKED;
      case Question.Answered answered -> ANSWERED;
      case Question.Told told -> TOLD;
      case Question.Withdrawn withdrawn -> WITHDRAWN;
    };
  }
}
