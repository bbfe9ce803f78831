package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Account;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an engineer reports. */
@Schema(
    name = "DifficultyToReport",
    examples = {
      """
      {"surroundings": "地下二层弱电间，通风差", "situation": "光缆被施工挖断", "proposal": "申请熔接车支援",
       "urgent": true}"""
    })
record DifficultyRequest(
    @NotBlank(message = ALLOWED) @Size(max = 4000, message = ALLOWED) String surroundings,
    @NotBlank(message = ALLOWED) @Size(max = 4000, message = ALLOWED) String situation,
    @NotBlank(message = ALLOWED) @Size(max = 4000, message = ALLOWED) String proposal,
    boolean urgent,
    @Schema(description = "When it arose; left out: now") Instant arisenAt) {
  private static final String ALLOWED = "must be 1 to 4000 characters";

  Account account() {
    return new Account(surroundings.strip(), situation.strip(), proposal.strip(), urgent);
  }
}
