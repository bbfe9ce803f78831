package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;

/** A question as of one version. */
record StoredQuestion(Question question, long version) {}
