package dev.thirdring.routing.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the centre registers of a partner. */
public record PartnerRequest(
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"蓝音内容公司"})
        String nameZh,
    @NotBlank(message = "must not be empty")
        @Size(max = 100, message = "at most 100 characters")
        @Schema(examples = {"Blue Tone Content"})
        String nameEn,
    @NotBlank(message = "must be the code of a calendar") @Schema(examples = {"cn-standard"})
        String calendar,
    @NotNull(message = "must not be empty") @Valid Contact contact,
    @Schema(
            description = "How soon the partner has to answer, as agreed; absent: as a department",
            implementation = String.class,
            examples = {"PT8H"})
        Duration answerWithin,
    @NotNull(message = "must be a list")
        @Size(max = 200, message = "at most 200")
        @Schema(description = "Codes of products that are the partner's")
        List<
                @NotNull(message = "must not be empty")
                @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}", message = "must be a product's code")
                String>
            products,
    @NotNull(message = "must be a list")
        @Size(max = 200, message = "at most 200")
        @Schema(
            description = "Short codes that its messages come from",
            examples = {"[\"10658001\"]"})
        List<
                @NotNull(message = "must not be empty")
                @Pattern(regexp = "[0-9]{3,20}", message = "3 to 20 digits") String>
            ports,
    @NotNull(message = "must be true or false")
        @Schema(description = "An inactive partner gets nothing new and sees nothing")
        Boolean active) {

  /** Whom the centre talks to there. */
  public record Contact(
      @NotBlank(message = "must not be empty") @Size(max = 100, message = "at most 100 characters")
          String name,
      @Email(message = "must be an e-mail address")
          @Size(max = 254, message = "at most 254 characters")
          String email,
      @Pattern(regexp = "\\+[1-9][0-9]{5,14}", message = "must be an E.164 number") String phone) {}
}
