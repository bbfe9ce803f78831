package dev.thirdring.metrics.specialday;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

@Entity
@Table(name = "special_day")
class SpecialDayRow extends PanacheEntityBase {
  @Id LocalDate day;
  boolean working;
  String nameZh;
  String nameEn;
  @Version long version;

  SpecialDay shown() {
    return new SpecialDay(day, working, nameZh, nameEn, version);
  }
}
