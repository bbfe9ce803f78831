package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Question;
import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.knowledge.question.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgQuestions implements Questions {

  @Override
  public Uni<StoredQuestion> add(Question question) {
    QuestionRow row = QuestionRow.of(question);
    return Panache.getSession()
        .chain(session -> session.persist(row).call(session::flush))
        .map(done -> row.stored());
  }

  @Override
  public Uni<Optional<StoredQuestion>> find(QuestionId id) {
    return row(id).map(row -> Optional.ofNullable(row).map(QuestionRow::stored));
  }

  @Override
  public Uni<List<StoredQuestion>> ofTicket(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "from QuestionRow where ticketId = :ticket order by id", QuestionRow.class)
                    .setParameter("ticket", ticket.value())
                    .getResultList())
        .map(rows -> rows.stream().map(QuestionRow::stored).toList());
  }

  @Override
  public Uni<StoredQuestion> save(Question question) {
    return row(question.id())
        .invoke(row -> row.take(question))
        .call(() -> Panache.getSession().chain(session -> session.flush()))
        .map(QuestionRow::stored);
  }

  private static Uni<QuestionRow> row(QuestionId id) {
    return Panache.getSession().chain(session -> session.find(QuestionRow.class, id.value()));
  }
}
