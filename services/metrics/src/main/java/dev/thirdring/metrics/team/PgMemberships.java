package dev.thirdring.metrics.team;

import dev.thirdring.metrics.team.model.Membership;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgMemberships implements Memberships {
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('team_membership'), hashtext(?1)) as text)";

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
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    narrow(where, values, wanted.team(), "team", "team = :team");
    narrow(where, values, wanted.agent(), "agent", "agent = :agent");
    narrow(
        where,
        values,
        wanted.at(),
        "at",
        "validFrom <= :at and (validUntil is null or validUntil > :at)");
    narrow(where, values, wanted.after(), "after", "id > :after");
    return MembershipRow.<MembershipRow>find(where + " order by id", values)
        .range(0, wanted.size())
        .list()
        .map(rows -> rows.stream().map(MembershipRow::membership).toList());
  }

  private static void narrow(
      StringBuilder where,
      Map<String, Object> values,
      Optional<?> wanted,
      String name,
      String condition) {
    wanted.ifPresent(
        value -> {
          where.append(" and ").append(condition);
          values.put(name, value);
        });
  }
}
