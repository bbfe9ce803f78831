package dev.thirdring.knowledge.question;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The list of questions, newest first. */
@ApplicationScoped
class QuestionList {

  @WithSession
  Uni<Page<StoredQuestion>> page(
      Optional<QuestionState> state, Optional<UUID> ticket, Cursor after, int size) {
    String query =
        "from QuestionRow where (askedAt < :at or askedAt = :at and id < :id)"
            + state.map(wanted -> " and state = :state").orElse("")
            + ticket.map(wanted -> " and ticketId = :ticket").orElse("")
            + " order by askedAt desc, id desc";
    return Panache.getSession()
        .chain(
            session -> {
              Mutiny.SelectionQuery<QuestionRow> rows =
                  session.createSelectionQuery(query, QuestionRow.class);
              rows.setParameter("at", after.at()).setParameter("id", after.id());
              state.ifPresent(wanted -> rows.setParameter("state", wanted));
              ticket.ifPresent(wanted -> rows.setParameter("ticket", wanted));
              return rows.setMaxResults(size + 1).getResultList();
            })
        .map(rows -> rows.stream().map(QuestionRow::stored).toList())
        .map(
            stored ->
                Page.of(
                    stored,
                    size,
                    last ->
                        new Cursor(last.question().asking().at(), last.question().id().value())));
  }
}
