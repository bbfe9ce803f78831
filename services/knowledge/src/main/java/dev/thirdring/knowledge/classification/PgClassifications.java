package dev.thirdring.knowledge.classification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

@ApplicationScoped
class PgClassifications implements Classifications {

  @Override
  public Uni<List<Classification>> all() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select kind, code, zh, en from classification order by kind, code",
                        Tuple.class)
                    .getResultList())
        .map(rows -> rows.stream().map(PgClassifications::classification).toList());
  }

  private static Classification classification(Tuple row) {
    return new Classification(
        row.get(0, String.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class));
  }
}
