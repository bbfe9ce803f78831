package dev.thirdring.routing.workingcalendar;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

@Entity
@Table(name = "working_calendar")
class CalendarRow extends PanacheEntityBase {
  @Id public String code;
  public String nameZh;
  public String nameEn;
  public String zone;
  public String monday;
  public String tuesday;
  public String wednesday;
  public String thursday;
  public String friday;
  public String saturday;
  public String sunday;
  @Version public long version;

  List<String> week() {
    return List.of(monday, tuesday, wednesday, thursday, friday, saturday, sunday);
  }

  void take(CalendarRequest request) {
    nameZh = request.nameZh();
    nameEn = request.nameEn();
    zone = request.zone();
    List<String> week = request.week().texts();
    monday = week.get(0);
    tuesday = week.get(1);
    wednesday = week.get(2);
    thursday = week.get(3);
    friday = week.get(4);
    saturday = week.get(5);
    sunday = week.get(6);
  }
}
