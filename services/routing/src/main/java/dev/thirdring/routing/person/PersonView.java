package dev.thirdring.routing.person;

import dev.thirdring.routing.person.model.Presence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as people and programs see them (R7). */
public record PersonView(
    UUID personId,
    String name,
    List<String> units,
    List<PersonRequest.Skilled> skills,
    int capacity,
    boolean active,
    @Schema(description = "OFFLINE once it has expired") Presence presence,
    Instant presenceUntil,
    Instant createdAt,
    @Schema(description = "Send it as If-Match") long version) {

  static PersonView of(PersonRow row, Instant now) {
    return new PersonView(
        row.id,
        row.name,
        List.of(row.units),
        SkillText.read(row.skills).entrySet().stream()
            .map(skill -> new PersonRequest.Skilled(skill.getKey(), skill.getValue()))
            .sorted(java.util.Comparator.comparing(PersonRequest.Skilled::skill))
            .toList(),
        row.capacity,
        row.active,
        row.presenceUntil.isAfter(now) ? row.presence : Presence.OFFLINE,
        row.presenceUntil,
        row.createdAt,
        row.version);
  }
}
