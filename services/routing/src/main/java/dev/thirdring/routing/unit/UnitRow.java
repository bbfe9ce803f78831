package dev.thirdring.routing.unit;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

@Entity
@Table(name = "unit")
class UnitRow extends PanacheEntityBase {
  @Id public String code;
  public String nameZh;
  public String nameEn;
  public String calendarCode;
  public String head;
  public String actingRole;
  public boolean active = true;
  public int handOnLimit = 3;
  @Version public long version;

  void take(UnitRequest request) {
    nameZh = request.nameZh();
    nameEn = request.nameEn();
    calendarCode = request.calendar();
    head = request.head();
    actingRole = request.actingRole();
    active = request.active() == null ? active : request.active();
    handOnLimit = request.handOnLimit() == null ? handOnLimit : request.handOnLimit();
  }

  Unit toUnit() {
    return new Unit(
        code,
        nameZh,
        nameEn,
        calendarCode,
        head,
        Optional.ofNullable(actingRole),
        active,
        handOnLimit,
        version);
  }
}
