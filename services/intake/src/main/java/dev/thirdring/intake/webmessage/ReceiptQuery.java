package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.webmessage.ReceiptResponse.Told;
import dev.thirdring.intake.webmessage.model.ReceiptNumber;
import dev.thirdring.intake.webmessage.model.Redaction;
import dev.thirdring.intake.webmessage.model.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads how a message stands, by its receipt. */
@ApplicationScoped
class ReceiptQuery {
  private static final String MESSAGE =
      """
      select t.id, t.state, t.department, t.promised_reply_at, t.first_reply_at, t.settled_at,
             m.received_at, c.name
      from web_message m join ticket t on t.id = m.ticket_id join customer c on c.id = t.customer_id
      where m.receipt = $1
      """;

  /** What was told in words; and what others answered, once the solution was told after that. */
  private static final String ANSWERS =
      """
      with told as (
        select at, details::jsonb ->> 'informedOf' as informed_of from way_entry
        where ticket_id = $1 and event = 'customer-informed'
      )
      select told_at as at, words as text
      from customer_told where ticket_id = $1
      union all
      select (select min(told.at) from told where told.informed_of = 'SOLUTION' and told.at >= w.at),
             coalesce(details::jsonb ->> 'remedy', details::jsonb ->> 'answer')
      from way_entry w
      where ticket_id = $1 and event in ('assignment-answered', 'question-answered')
        and exists (select 1 from told where told.informed_of = 'SOLUTION' and told.at >= w.at)
        and not exists (
          select 1 from customer_told k
          where k.ticket_id = $1 and k.informed_of = 'SOLUTION' and k.told_at >= w.at)
      order by at limit 50
      """;

  private static final String SOLUTION_TOLD =
      """
      select exists (select 1 from way_entry where ticket_id = $1 and event = 'customer-informed'
        and details::jsonb ->> 'informedOf' = 'SOLUTION') as told
      """;
  private static final String TICKET = "select ticket_id from web_message where receipt = $1";

  private final Pool pool;

  ReceiptQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Optional<ReceiptResponse>> find(ReceiptNumber receipt) {
    return pool.preparedQuery(MESSAGE)
        .execute(Tuple.of(receipt.text()))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().item(Optional.empty())
                    : read(receipt, rows.iterator().next()).map(Optional::of));
  }

  /** For staff whom a customer tells his receipt. */
  Uni<Optional<UUID>> ticketOf(ReceiptNumber receipt) {
    return pool.preparedQuery(TICKET)
        .execute(Tuple.of(receipt.text()))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getUUID("ticket_id")));
  }

  private Uni<ReceiptResponse> read(ReceiptNumber receipt, Row message) {
    Tuple ticket = Tuple.of(message.getUUID("id"));
    List<String> names = Stream.ofNullable(message.getString("name")).toList();
    return Uni.combine()
        .all()
        .unis(
            pool.preparedQuery(ANSWERS).execute(ticket),
            pool.preparedQuery(SOLUTION_TOLD).execute(ticket))
        .with(
            (answers, solution) ->
                response(
                    receipt,
                    message,
                    solution.iterator().next().getBoolean("told"),
                    StreamSupport.stream(answers.spliterator(), false)
                        .map(
                            row ->
                                new Told(
                                    instant(row, "at"), Redaction.of(row.getString("text"), names)))
                        .toList()));
  }

  private static ReceiptResponse response(
      ReceiptNumber receipt, Row message, boolean solutionTold, List<Told> answers) {
    Standing standing =
        Standing.of(
            message.getString("state"), message.getString("department") != null, solutionTold);
    return new ReceiptResponse(
        receipt.text(),
        standing,
        standing.zh(),
        standing.en(),
        instant(message, "received_at"),
        instant(message, "promised_reply_at"),
        instant(message, "first_reply_at"),
        instant(message, "settled_at"),
        answers);
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
