package dev.thirdring.metrics.team;

import dev.thirdring.metrics.team.model.Membership;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgMemberships implements Memberships {
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('team_membership'), hashtext(?1)) as text)";
  private static final String LISTED =
      """
      from MembershipRow
      where (:team is null or team = :team) and (:agent is null or agent = :agent)
        and (cast(:at as instant) is null or validFrom <= :at and (validUntil is null or validUntil > :at))
        and (cast(:after as uuid) is null or id > :after)
      order by id
      """;

  @Override
  public Uni<Void> lock(String agent) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, String.class)
                    .setParameter(1, agent)
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Membership>> of(String agent) {
    return MembershipRow.<MembershipRow>find("agent = ?1 order by validFrom", agent)
        .list()
        .map(rows -> rows.stream().map(MembershipRow::membership).toList());
  }

  @Override
  public Uni<Optional<Membership>> find(UUID id) {
    return MembershipRow.<MembershipRow>findById(id)
        .map(row -> Optional.ofNullable(row).map(MembershipRow::membership));
  }

  @Override
  public Uni<Void> add(Membership membership) {
    MembershipRow row = new MembershipRow();
    row.id = membership.id();
    row.take(membership);
    return row.persistAndFlush().replaceWithVoid();
  }

  @Override
  public Uni<Void> change(Membership membership) {
    return MembershipRow.<MembershipRow>findById(membership.id())
        .invoke(row -> row.take(membership))
        .call(() -> Panache.getSession().call(session -> session.flush()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Membership>> list(Wanted wanted) {
    return MembershipRow.<MembershipRow>find(
            LISTED,
            Parameters.with("team", wanted.team().orElse(null))
                .and("agent", wanted.agent().orElse(null))
                .and("at", wanted.at().orElse(null))
                .and("after", wanted.after().orElse(null)))
        .range(0, wanted.size())
        .list()
        .map(rows -> rows.stream().map(MembershipRow::membership).toList());
  }
}
