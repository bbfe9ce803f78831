package dev.thirdring.metrics.team;

import dev.thirdring.metrics.team.model.Membership;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "team_membership")
class MembershipRow extends PanacheEntityBase {
  @Id UUID id;
  String agent;
  String team;
  String centre;
  Instant validFrom;
  Instant validUntil;
  @Version long version;

  void take(Membership membership) {
    agent = membership.agent();
    team = membership.team();
    centre = membership.centre();
    validFrom = membership.validFrom();
    validUntil = membership.validUntil().orElse(null);
  }

  Membership membership() {
    return new Membership(
        id, agent, team, centre, validFrom, Optional.ofNullable(validUntil), version);
  }
}
