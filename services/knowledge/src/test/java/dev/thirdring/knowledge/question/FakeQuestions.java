package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.knowledge.question.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class FakeQuestions implements Questions {
  private final Map<QuestionId, StoredQuestion> stored = new LinkedHashMap<>();

  @Override
  public Uni<StoredQuestion> add(Question question) {
    return put(new StoredQuestion(question, 0));
  }

  @Override
  public Uni<Optional<StoredQuestion>> find(QuestionId id) {
    return Uni.createFrom().item(Optional.ofNullable(stored.get(id)));
  }

  @Override
  public Uni<List<StoredQuestion>> ofTicket(TicketId ticket) {
    return Uni.createFrom()
        .item(
            stored.values().stream()
                .filter(one -> one.question().asking().ticket().equals(ticket))
                .toList());
  }

  @Override
  public Uni<StoredQuestion> save(Question question) {
    return put(new StoredQuestion(question, stored.get(question.id()).version() + 1));
  }

  Question only() {
    if (stored.size() != 1) {
      throw new AssertionError("one question wanted, but there are: " + stored.values());
    }
    return stored.values().iterator().next().question();
  }

  private Uni<StoredQuestion> put(StoredQuestion question) {
    stored.put(question.question().id(), question);
    return Uni.createFrom().item(question);
  }
}
