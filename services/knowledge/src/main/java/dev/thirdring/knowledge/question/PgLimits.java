package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.QuestionLimits;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class PgLimits implements Limits {

  @Override
  public Uni<QuestionLimits> current() {
    return all()
        .map(
            limits -> {
              Map<String, Duration> byCode =
                  limits.stream()
                      .collect(Collectors.toMap(QuestionLimit::code, QuestionLimit::limit));
              return new QuestionLimits(
                  byCode.get(QuestionClock.HAND_OVER.code()),
                  byCode.get(QuestionClock.ANSWER.code()),
                  byCode.get(QuestionClock.TELL.code()));
            });
  }

  Uni<List<QuestionLimit>> all() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "from QuestionLimitRow order by code", QuestionLimitRow.class)
                    .getResultList())
        .map(rows -> rows.stream().map(QuestionLimitRow::limit).toList());
  }

  Uni<Optional<QuestionLimitRow>> find(String code) {
    return Panache.getSession()
        .chain(session -> session.find(QuestionLimitRow.class, code))
        .map(Optional::ofNullable);
  }
}
