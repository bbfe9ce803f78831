package dev.thirdring.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.sql.PlainStatement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Creates once per Idempotency-Key. The answer is stored in the transaction of what was created, so
 * a failed act leaves no key behind. Of requests at the same time one commits; the others, however
 * they collide with it, roll back and repeat its answer. The same key with another request, or for
 * another path, is refused with 422. Refusals are not kept: mended input may use its key again.
 */
@ApplicationScoped
public class Idempotency {
  private static final PlainStatement FIND =
      PlainStatement.of(
          """
          select request_hash, status, location, entity_tag, body
          from (select set_config('third_ring.acting', $3, true)) as told
          left join idempotent_answer on actor = $1 and key = $2
          """);
  private static final PlainStatement KEEP =
      PlainStatement.of(
          """
          insert into idempotent_answer (actor, key, request_hash, status, location, entity_tag, body)
          values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
          """);

  private final ObjectMapper json;
  private final CurrentVertxRequest http;
  private final ActingActor acting;

  public Idempotency(ObjectMapper json, CurrentVertxRequest http, ActingActor acting) {
    this.json = json;
    this.http = http;
    this.acting = acting;
  }

  /**
   * @param actor who calls; keys of different callers never meet
   * @param header the value of Idempotency-Key
   * @param request the parsed request, by whose content a repetition is known
   */
  public Uni<Response> once(
      String actor, String header, Object request, Supplier<Uni<Answer>> act) {
    IdempotencyKey key = IdempotencyKey.of(actor, header, content(request));
    return attempt(key, act)
        .onFailure()
        .recoverWithUni(failure -> repeatedOr(key, Uni.createFrom().failure(failure)));
  }

  private byte[] content(Object request) {
    HttpServerRequest asked = http.getCurrent().request();
    return (asked.method() + " " + asked.path() + " " + write(request))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Somebody else may have been faster with the same key: then his answer counts. */
  private Uni<Response> repeatedOr(IdempotencyKey key, Uni<Response> otherwise) {
    return Panache.withSession(() -> find(key))
        .chain(
            stored -> stored == null ? otherwise : Uni.createFrom().item(() -> stored.repeat(key)));
  }

  private Uni<Response> attempt(IdempotencyKey key, Supplier<Uni<Answer>> act) {
    return Panache.withTransaction(
        () ->
            find(key)
                .chain(
                    stored ->
                        stored == null
                            ? act.get().chain(answer -> keep(key, answer))
                            : Uni.createFrom().item(stored.repeat(key))));
  }

  /** Tells the database who acts on the way: it costs no statement of its own. */
  private Uni<StoredAnswer> find(IdempotencyKey key) {
    return Panache.getSession()
        .chain(
            session ->
                FIND.first(
                    key.actor(), key.key(), acting.tellIn(session.currentTransaction()).orElse("")))
        .map(found -> found.filter(row -> row[0] != null).map(StoredAnswer::from).orElse(null));
  }

  private Uni<Response> keep(IdempotencyKey key, Answer answer) {
    if (answer.isRefusal()) {
      return repeatedOr(key, Uni.createFrom().item(answer::toResponse));
    }
    return KEEP.update(
            key.actor(),
            key.key(),
            key.requestHash(),
            answer.status(),
            answer.location(),
            answer.entityTag(),
            write(answer.body()))
        .map(
            kept -> {
              if (kept == 0) {
                throw new AnsweredMeanwhile();
              }
              return answer.toResponse();
            });
  }

  private String write(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static final class AnsweredMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
