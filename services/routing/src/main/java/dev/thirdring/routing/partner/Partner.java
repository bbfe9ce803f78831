package dev.thirdring.routing.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered partner. */
public record Partner(
    @JsonIgnore UUID id,
    String code,
    String nameZh,
    String nameEn,
    String calendar,
    PartnerRequest.Contact contact,
    @Schema(description = "ISO 8601 duration; absent: as for any department") String answerWithin,
    List<String> products,
    List<String> ports,
    boolean active,
    Instant createdAt,
    @Schema(description = "Send it as If-Match") long version) {}
