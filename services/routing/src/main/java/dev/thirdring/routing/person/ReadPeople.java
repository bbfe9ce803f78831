package dev.thirdring.routing.person;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Shows people. */
@ApplicationScoped
public class ReadPeople {
  private static final String PAGE =
      """
      select * from person
      where (created_at, id) < (?1, ?2)
        and (cast(?3 as text) is null or units @> array[cast(?3 as text)])
      order by created_at desc, id desc limit ?4
      """;

  private final Clock clock;

  public ReadPeople(Clock clock) {
    this.clock = clock;
  }

  @WithSession
  public Uni<Page<PersonView>> list(Optional<String> unit, Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PAGE, PersonRow.class)
                    .setParameter(1, after.at())
                    .setParameter(2, after.id())
                    .setParameter(3, unit.orElse(null))
                    .setParameter(4, size + 1)
                    .getResultList())
        .map(rows -> rows.stream().map(row -> PersonView.of(row, clock.instant())).toList())
        .map(views -> Page.of(views, size, view -> new Cursor(view.createdAt(), view.personId())));
  }

  @WithSession
  public Uni<PersonView> one(String name) {
    return KeepPeople.known(name).map(row -> PersonView.of(row, clock.instant()));
  }
}
