package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.person.People;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Work lists of people and units, by what falls due first. */
@ApplicationScoped
public class ReadWork {
  private static final String OF_UNIT =
      """
      select * from assignment where department = ?1 and state = 'OPEN'
        and (answer_due_at, id) > (?2, ?3) order by answer_due_at, id limit ?4
      """;
  private static final String WAITING =
      """
      select * from assignment where department = ?1 and state = 'OPEN' and assignee is null
        and (answer_due_at, id) > (?2, ?3) order by answer_due_at, id limit ?4
      """;
  private static final String MINE =
      """
      select * from assignment where assignee = ?1 and state = 'OPEN'
        and (answer_due_at, id) > (?2, ?3) order by answer_due_at, id limit ?4
      """;

  private final ReadAssignments read;
  private final Units units;
  private final People people;

  public ReadWork(ReadAssignments read, Units units, People people) {
    this.read = read;
    this.units = units;
    this.people = people;
  }

  @WithSession
  public Uni<Page<AssignmentView>> mine(Actor actor, Cursor after, int size) {
    return page(MINE, actor.name(), after, size);
  }

  /** Those who act for the unit or work there, and supervisors. */
  @WithSession
  public Uni<Page<AssignmentView>> ofUnit(
      Actor actor, String unit, boolean waiting, Cursor after, int size) {
    return units
        .find(unit)
        .chain(
            found ->
                actor.is(Roles.SUPERVISOR)
                        || found.map(known -> known.isActedForBy(actor)).orElse(false)
                    ? Uni.createFrom().item(true)
                    : people.worksIn(actor.name(), unit))
        .chain(
            may -> {
              if (!may) {
                throw new ProblemException(Problem.forbidden("It is another unit's."));
              }
              return page(waiting ? WAITING : OF_UNIT, unit, after, size);
            });
  }

  private Uni<Page<AssignmentView>> page(String query, String of, Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(query, AssignmentRow.class)
                    .setParameter(1, of)
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setParameter(4, size + 1)
                    .getResultList())
        .map(rows -> Page.of(rows, size, row -> new Cursor(row.answerDueAt, row.id)))
        .chain(
            page ->
                read.shown(page.items().stream().map(PgAssignments::versioned).toList())
                    .map(views -> new Page<>(views, page.nextCursor())));
  }
}
