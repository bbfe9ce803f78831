package dev.thirdring.routing.unit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class PgUnits implements Units {
  static final int UNITS_MAX = 10_000;
  private static final String ACTIVE = "select code from unit where active limit 10000";

  @Override
  public Uni<Optional<Unit>> find(String code) {
    return UnitRow.<UnitRow>findById(code)
        .map(row -> Optional.ofNullable(row).map(UnitRow::toUnit));
  }

  @Override
  public Uni<Set<String>> active() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(ACTIVE, String.class).getResultList())
        .map(Set::copyOf);
  }

  @Override
  public Uni<List<Unit>> all() {
    return UnitRow.<UnitRow>findAll(Sort.by("code"))
        .page(0, UNITS_MAX)
        .list()
        .map(rows -> rows.stream().map(UnitRow::toUnit).toList());
  }
}
