package dev.thirdring.routing.person;

import dev.thirdring.routing.person.model.Candidate;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PgPeople implements People {
  static final int CREW_MAX = 1_000;
  private static final String AVAILABLE =
      """
      select p.name, array_to_string(p.skills, ' '), p.capacity, coalesce(sum(a.weight), 0)
      from person p left join assignment a on a.assignee = p.name and a.state = 'OPEN'
      where p.units @> array[cast(?1 as text)] and p.active and p.presence = 'AVAILABLE'
        and p.presence_until > ?2
      group by p.name order by p.name limit ?3
      """;
  private static final String LOCK =
      """
      select name from person where units @> array[cast(?1 as text)] and active
      order by name limit ?2 for no key update
      """;
  private static final String WORKS_IN =
      """
      select count(*) from person
      where name = ?1 and active and units @> array[cast(?2 as text)]
      """;

  @Override
  public Uni<List<Candidate>> available(String unit, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(AVAILABLE, Object[].class)
                    .setParameter(1, unit)
                    .setParameter(2, now)
                    .setParameter(3, CREW_MAX)
                    .getResultList())
        .map(rows -> rows.stream().map(PgPeople::candidate).toList());
  }

  @Override
  public Uni<Void> lock(String unit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, String.class)
                    .setParameter(1, unit)
                    .setParameter(2, CREW_MAX)
                    .getResultList())
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> worksIn(String name, String unit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(WORKS_IN, Long.class)
                    .setParameter(1, name)
                    .setParameter(2, unit)
                    .getSingleResult())
        .map(count -> count > 0);
  }

  private static Candidate candidate(Object[] row) {
    String skills = (String) row[1];
    return new Candidate(
        (String) row[0],
        SkillText.read(skills.isEmpty() ? new String[0] : skills.split(" ")),
        ((Number) row[3]).intValue(),
        ((Number) row[2]).intValue());
  }
}
