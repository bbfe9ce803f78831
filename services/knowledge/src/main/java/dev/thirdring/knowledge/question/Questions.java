package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.knowledge.question.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What use cases need from storage. */
interface Questions {
  Uni<StoredQuestion> add(Question question);

  Uni<Optional<StoredQuestion>> find(QuestionId id);

  Uni<List<StoredQuestion>> ofTicket(TicketId ticket);

  /** Replaces what is stored under the same id; fails when somebody else did so meanwhile. */
  Uni<StoredQuestion> save(Question question);
}
