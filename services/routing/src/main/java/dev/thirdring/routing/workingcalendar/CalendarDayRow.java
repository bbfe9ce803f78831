package dev.thirdring.routing.workingcalendar;

import dev.thirdring.routing.workingcalendar.model.SheetDay;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

@Entity
@Table(name = "calendar_day")
@IdClass(CalendarDayKey.class)
class CalendarDayRow extends PanacheEntityBase {
  @Id public String calendarCode;
  @Id public LocalDate day;
  public boolean working;
  public String hours;
  public String nameZh;
  public String nameEn;

  SheetDay toDay() {
    return new SheetDay(day, working, Optional.ofNullable(hours), nameZh, nameEn);
  }
}
