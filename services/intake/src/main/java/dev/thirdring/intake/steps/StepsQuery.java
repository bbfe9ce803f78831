package dev.thirdring.intake.steps;

import dev.thirdring.intake.steps.StepsResponse.StepView;
import dev.thirdring.intake.steps.model.FiveSteps;
import dev.thirdring.intake.steps.model.Happening;
import dev.thirdring.intake.steps.model.Step;
import dev.thirdring.intake.steps.model.StepState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads what the five steps are judged by. */
@ApplicationScoped
class StepsQuery {
  private static final Set<String> SETTLED_AT_ONCE = Set.of("CALL_RECORD", "CONSULTATION_RECORD");
  private static final String TICKET =
      """
      select received_at, opened_at, responsible, form, subcategory is not null or product is not null
        as described
      from ticket where id = $1
      """;
  private static final String WAY =
      """
      select at, event, actor from way_entry where ticket_id = $1
        and event in ('assignment-made', 'question-asked', 'assignment-answered', 'question-answered',
          'customer-informed', 'ticket-settled', 'ticket-reopened')
      order by at limit 500
      """;
  private static final String MARKS =
      "select step, marked_at, marked_by from ticket_step where ticket_id = $1";

  private final Pool pool;

  StepsQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Optional<StepsResponse>> of(UUID ticketId) {
    Tuple id = Tuple.of(ticketId);
    return Uni.combine()
        .all()
        .unis(
            pool.preparedQuery(TICKET).execute(id),
            pool.preparedQuery(WAY).execute(id),
            pool.preparedQuery(MARKS).execute(id))
        .with(
            (ticket, way, marks) ->
                ticket.size() == 0
                    ? Optional.empty()
                    : Optional.of(response(ticket.iterator().next(), way, marks)));
  }

  private static StepsResponse response(Row ticket, RowSet<Row> way, RowSet<Row> marks) {
    FiveSteps.Beginning beginning =
        new FiveSteps.Beginning(
            new Happening(
                instant(ticket, "opened_at"), "ticket-opened", ticket.getString("responsible")),
            ticket.getBoolean("described"),
            SETTLED_AT_ONCE.contains(ticket.getString("form")));
    List<Happening> happenings =
        StreamSupport.stream(way.spliterator(), false)
            .map(
                row ->
                    new Happening(instant(row, "at"), row.getString("event"), actor(row, "actor")))
            .toList();
    Map<Step, Happening> marked = new EnumMap<>(Step.class);
    marks.forEach(
        row ->
            marked.put(
                Step.valueOf(row.getString("step")),
                new Happening(instant(row, "marked_at"), "marked", actor(row, "marked_by"))));
    return new StepsResponse(
        Duration.between(instant(ticket, "received_at"), instant(ticket, "opened_at")).toSeconds(),
        FiveSteps.of(beginning, happenings, marked).stream().map(StepsQuery::view).toList());
  }

  private static StepView view(StepState state) {
    Optional<Happening> done = state.done();
    return new StepView(
        state.step(),
        state.step().zh(),
        state.step().en(),
        done.isPresent(),
        done.map(Happening::at).orElse(null),
        done.map(Happening::by).filter(by -> !by.isEmpty()).orElse(null),
        done.map(Happening::what).orElse(null));
  }

  private static String actor(Row row, String column) {
    String actor = row.getString(column);
    return actor == null ? "" : actor;
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
