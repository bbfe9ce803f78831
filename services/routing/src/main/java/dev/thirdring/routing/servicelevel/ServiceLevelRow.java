package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.WhenDue;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Optional;

@Entity
@Table(name = "service_level")
@IdClass(ServiceLevelKey.class)
class ServiceLevelRow extends PanacheEntityBase {
  @Id public String clock;
  @Id public String tier;
  public String timeLimit;
  public BigDecimal warnAt;
  public boolean waits;

  @Enumerated(EnumType.STRING)
  public WhenDue whenDue;

  public String askAgain;
  public String nameZh;
  public String nameEn;
  @Version public long version;

  ServiceLevel toLevel() {
    return new ServiceLevel(
        clock,
        tier,
        TimeLimit.parse(timeLimit),
        warnAt.doubleValue(),
        waits,
        whenDue,
        Optional.ofNullable(askAgain).map(TimeLimit::parse));
  }
}
