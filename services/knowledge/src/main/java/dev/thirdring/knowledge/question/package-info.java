/**
 * Questions that an agent could not answer, and the resource centre's answers (K4).
 *
 * <p>In: {@code POST /questions} by an agent; TicketOpened with the form QUESTION asks one by
 * itself. CustomerInformed (a solution) and TicketSettled end the wait. Out: QuestionAsked,
 * QuestionAnswered; DeadlineMissed for the clocks question-hand-over, question-answer and
 * question-told, whose limits are data. An answer can be kept as a draft article.
 */
package dev.thirdring.knowledge.question;
