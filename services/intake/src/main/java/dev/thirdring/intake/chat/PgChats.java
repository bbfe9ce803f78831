package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.Line;
import dev.thirdring.intake.chat.model.Side;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PgChats implements Chats {
  private static final String ADD_LINE =
      """
      insert into chat_line (chat_id, sequence, at, side, kind, author, text, key)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """;
  private static final String LINE =
      """
      select sequence, at, kind, author, text from chat_line
      where chat_id = ?1 and side = ?2 and key = ?3
      """;
  private static final String CUSTOMER_WORDS =
      """
      select left(coalesce(string_agg(text, e'\\n' order by sequence), ''), 20000) from chat_line
      where chat_id = ?1 and side = 'CUSTOMER'
      """;
  private static final String LONGEST_WAITING =
      """
      select id from chat
      where state = 'WAITING' and (wanted_agent is null or wanted_agent = ?1)
      order by (wanted_agent is null), waiting_since limit 1 for update skip locked
      """;

  private final ChatNotes notes;

  PgChats(ChatNotes notes) {
    this.notes = notes;
  }

  @Override
  public Uni<Void> add(Chat chat, Start start) {
    return session()
        .chain(s -> s.persist(ChatRow.of(chat, start)).chain(s::flush))
        .chain(() -> notes.send(ChatNote.lines(chat.id())));
  }

  @Override
  public Uni<Optional<Started>> startedUnder(String key) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(
                        "select id, start_hash from chat where start_key = ?1", Object[].class)
                    .setParameter(1, key)
                    .getSingleResultOrNull())
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(found -> new Started((UUID) found[0], (String) found[1])));
  }

  @Override
  public Uni<Optional<Chat>> lock(UUID id) {
    return session()
        .chain(s -> s.find(ChatRow.class, id, LockModeType.PESSIMISTIC_WRITE))
        .map(row -> Optional.ofNullable(row).map(ChatRow::chat));
  }

  @Override
  public Uni<Void> save(Chat chat, Line line) {
    return attach(chat)
        .chain(PgChats::session)
        .chain(
            s ->
                s.createNativeQuery(ADD_LINE)
                    .setParameter(1, chat.id())
                    .setParameter(2, line.sequence())
                    .setParameter(3, line.at())
                    .setParameter(4, line.side().name())
                    .setParameter(5, line.kind().name())
                    .setParameter(6, line.author().orElse(null))
                    .setParameter(7, line.text())
                    .setParameter(8, line.key().orElse(null))
                    .executeUpdate())
        .chain(() -> notes.send(ChatNote.lines(chat.id())));
  }

  @Override
  public Uni<Void> attach(Chat chat) {
    return session()
        .chain(
            s ->
                s.find(ChatRow.class, chat.id())
                    .invoke(row -> row.take(chat))
                    .chain(() -> s.flush()));
  }

  @Override
  public Uni<String> customerWords(UUID id) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(CUSTOMER_WORDS, String.class)
                    .setParameter(1, id)
                    .getSingleResult());
  }

  @Override
  public Uni<Optional<Line>> line(UUID id, Side side, String key) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(LINE, Object[].class)
                    .setParameter(1, id)
                    .setParameter(2, side.name())
                    .setParameter(3, key)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(found -> line(found, side, key)));
  }

  @Override
  public Uni<Void> alone(String what) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))",
                        Object.class)
                    .setParameter(1, "chat " + what)
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Long> openOf(String client) {
    return count("select count(*) from chat where client = ?1 and state <> 'ENDED'", client);
  }

  @Override
  public Uni<Long> talkingWith(String agent) {
    return count("select count(*) from chat where agent = ?1 and state = 'TALKING'", agent);
  }

  @Override
  public Uni<Optional<UUID>> longestWaiting(String agent) {
    return session()
        .chain(
            s ->
                s.createNativeQuery(LONGEST_WAITING, UUID.class)
                    .setParameter(1, agent)
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
  }

  private static Uni<Long> count(String sql, String value) {
    return session()
        .chain(s -> s.createNativeQuery(sql, Long.class).setParameter(1, value).getSingleResult());
  }

  private static Uni<Mutiny.Session> session() {
    return Panache.getSession();
  }

  private static Line line(Object[] row, Side side, String key) {
    return new Line(
        (Integer) row[0],
        ((OffsetDateTime) row[1]).toInstant(),
        side,
        Line.Kind.valueOf((String) row[2]),
        Optional.ofNullable((String) row[3]),
        (String) row[4],
        Optional.of(key));
  }
}
