package dev.thirdring.metrics.cost;

import dev.thirdring.metrics.cost.model.Cost;
import dev.thirdring.metrics.cost.model.CostKind;
import dev.thirdring.metrics.entry.EntryOutcome;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "cost_item")
class CostRow extends PanacheEntityBase {
  @Id UUID id;
  String reference;
  String centre;

  @Enumerated(EnumType.STRING)
  CostKind kind;

  String what;

  @Column(name = "first_day")
  LocalDate firstDay;

  @Column(name = "last_day")
  LocalDate lastDay;

  long minor;
  String currency;

  @Column(name = "kept_at")
  Instant keptAt;

  @Version long version;

  void set(Cost cost) {
    reference = cost.reference();
    centre = cost.centre();
    kind = cost.kind();
    what = cost.what();
    firstDay = cost.firstDay();
    lastDay = cost.lastDay();
    minor = cost.minor();
    currency = cost.currency();
  }

  Cost cost() {
    return new Cost(reference, centre, kind, what, firstDay, lastDay, minor, currency);
  }

  CostShown shown() {
    return new CostShown(
        id, reference, centre, kind, what, firstDay, lastDay, minor, currency, version);
  }

  static EntryOutcome referenceUsed() {
    return new EntryOutcome.Refused(
        Problem.conflict("reference-used", "Another cost is kept under it.")
            .with("reference", "must be new"));
  }

  static Cursor cursor(CostRow row) {
    return new Cursor(row.keptAt, row.id);
  }
}
