package dev.thirdring.platform.http.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.IdempotencyKey;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import java.util.UUID;

/**
 * One request about many tickets.
 *
 * @param request a digest by which a repetition is known
 * @param operation what is done to each, as the service names it
 */
public record BulkRun(UUID id, String actor, String key, String request, String operation) {
  public static BulkRun of(IdempotencyKey key, Enum<?> operation) {
    return new BulkRun(
        UuidCreator.getTimeOrderedEpoch(),
        key.actor(),
        key.key(),
        key.requestHash(),
        operation.name());
  }

  /** The key that it was begun with belongs to no other request. */
  public BulkRun sameRequestAs(IdempotencyKey asked) {
    if (!request.equals(asked.requestHash())) {
      throw new ProblemException(
          Problem.of(
              422,
              "idempotency-key-reused",
              "The key belongs to another request 幂等键已被使用",
              "Send a new Idempotency-Key."));
    }
    return this;
  }
}
