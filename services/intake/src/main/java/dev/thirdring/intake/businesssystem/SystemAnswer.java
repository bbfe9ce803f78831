package dev.thirdring.intake.businesssystem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.intake.businesssystem.BusinessSystems.Registered;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one business system knows, or why that cannot be said.
 *
 * @param askedAt when the system gave this answer
 * @param ageSeconds how old the answer is, if it was given before and kept
 */
public record SystemAnswer(
    @Schema(examples = {"billing"}) String code,
    String nameZh,
    String nameEn,
    @Schema(examples = {"billing"}) String business,
    SystemStatus status,
    List<Field> fields,
    Instant askedAt,
    @Schema(description = "Seconds since a kept answer was given; absent when it is fresh")
        Long ageSeconds,
    @Schema(description = "How well the customer must be proved to be who they say (I11)")
        Integer neededStrength) {

  /**
   * A line on the agent's screen.
   *
   * @param value absent when the answer lacks it
   */
  public record Field(String code, String nameZh, String nameEn, JsonNode value) {}

  static SystemAnswer none(Registered of, SystemStatus status, Instant at) {
    return answer(of, status, List.of(), at, null);
  }

  static SystemAnswer known(Registered of, List<Field> fields, Instant at) {
    return answer(of, SystemStatus.ANSWERED, fields, at, null);
  }

  private static SystemAnswer answer(
      Registered of, SystemStatus status, List<Field> fields, Instant at, Long age) {
    return new SystemAnswer(
        of.code(),
        of.system().nameZh(),
        of.system().nameEn(),
        of.system().business(),
        status,
        fields,
        at,
        age,
        of.system().identityStrength());
  }

  SystemAnswer aged(long seconds) {
    return new SystemAnswer(
        code, nameZh, nameEn, business, status, fields, askedAt, seconds, neededStrength);
  }
}
