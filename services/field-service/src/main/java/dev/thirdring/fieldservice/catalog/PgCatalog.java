package dev.thirdring.fieldservice.catalog;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

@ApplicationScoped
class PgCatalog implements Catalog {

  @Override
  public Uni<List<CatalogEntry>> all() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select kind, code, zh, en from catalog_entry order by kind, code",
                        Tuple.class)
                    .getResultList())
        .map(rows -> rows.stream().map(PgCatalog::entry).toList());
  }

  private static CatalogEntry entry(Tuple row) {
    return new CatalogEntry(
        row.get(0, String.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class));
  }
}
