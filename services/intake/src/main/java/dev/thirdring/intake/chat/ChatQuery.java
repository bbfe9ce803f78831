package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.ChatViews.ChatLine;
import dev.thirdring.intake.chat.ChatViews.ChatLines;
import dev.thirdring.intake.chat.ChatViews.ChatView;
import dev.thirdring.intake.chat.model.EndReason;
import dev.thirdring.intake.chat.model.Line;
import dev.thirdring.intake.chat.model.Side;
import dev.thirdring.intake.customer.Masks;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads chats without loading them. */
@ApplicationScoped
class ChatQuery {
  private static final String COLUMNS =
      """
      select id, state, agent, wanted_agent, name, phone, email, language, started_at, waiting_since,
             taken_at, last_at, ended_at, end_reason, ticket_id
      from chat
      """;
  private static final String BEFORE = "where (started_at, id) < ($1, $2)";
  private static final String NEWEST = " order by started_at desc, id desc limit $3";
  private static final String LINES =
      """
      select sequence, at, side, kind, author, text from chat_line
      where chat_id = $1 and sequence > $2 order by sequence limit $3
      """;

  private final Pool pool;

  ChatQuery(Pool pool) {
    this.pool = pool;
  }

  Uni<Page<ChatView>> newest(
      ChatStateCode state, UUID ticket, Cursor after, int size, String reader) {
    StringBuilder where = new StringBuilder(BEFORE);
    Tuple values = Tuple.of(after.at().atOffset(ZoneOffset.UTC), after.id(), size + 1);
    if (state != null) {
      values.addString(state.name());
      where.append(" and state = $").append(values.size());
    }
    if (ticket != null) {
      values.addUUID(ticket);
      where.append(" and ticket_id = $").append(values.size());
    }
    return pool.preparedQuery(COLUMNS + where + NEWEST)
        .mapping(row -> view(row, reader))
        .execute(values)
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).toList(),
                    size,
                    chat -> new Cursor(chat.startedAt(), chat.id())));
  }

  Uni<Optional<ChatView>> find(UUID id, String reader) {
    return pool.preparedQuery(COLUMNS + "where id = $1")
        .mapping(row -> view(row, reader))
        .execute(Tuple.of(id))
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next()));
  }

  /** The lines after this number, the oldest first. */
  Uni<List<ChatLine>> lines(UUID id, int after, int limit) {
    return pool.preparedQuery(LINES)
        .mapping(ChatQuery::line)
        .execute(Tuple.of(id, after, limit))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  Uni<Optional<ChatLines>> linesWithState(UUID id, int after, int limit) {
    return find(id, "")
        .chain(
            found ->
                found
                    .map(
                        chat ->
                            lines(id, after, limit)
                                .map(
                                    lines ->
                                        Optional.of(
                                            new ChatLines(chat.state(), chat.agent(), lines))))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private static ChatLine line(Row row) {
    return new ChatLine(
        row.getInteger("sequence"),
        instant(row, "at"),
        Side.valueOf(row.getString("side")),
        Line.Kind.valueOf(row.getString("kind")),
        row.getString("author"),
        row.getString("text"));
  }

  private static ChatView view(Row row, String reader) {
    String agent = row.getString("agent");
    String name = row.getString("name");
    String reason = row.getString("end_reason");
    return new ChatView(
        row.getUUID("id"),
        ChatStateCode.valueOf(row.getString("state")),
        agent,
        row.getString("wanted_agent"),
        reader.equals(agent) ? name : Masks.name(name),
        Masks.phone(row.getString("phone")),
        Masks.email(row.getString("email")),
        row.getString("language"),
        instant(row, "started_at"),
        instant(row, "waiting_since"),
        instant(row, "taken_at"),
        instant(row, "last_at"),
        instant(row, "ended_at"),
        reason == null ? null : EndReason.valueOf(reason),
        row.getUUID("ticket_id"));
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
