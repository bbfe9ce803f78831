package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.WarningStep;
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
import java.util.List;
import java.util.Optional;

@Entity
@Table(name = "service_level")
@IdClass(ServiceLevelKey.class)
class ServiceLevelRow extends PanacheEntityBase {
  @Id public String clock;
  @Id public String tier;
  public String timeLimit;
  public BigDecimal warnAt;
  public String warnings = "";
  public boolean quiet;
  public boolean waits;
  public boolean carries;

  @Enumerated(EnumType.STRING)
  public WhenDue whenDue;

  public String askAgain;
  public String nameZh;
  public String nameEn;
  @Version public long version;

  /** The first by part of the limit, then the others. */
  private List<WarningStep> steps() {
    String first = warnAt.signum() > 0 ? warnAt.toPlainString() + "," : "";
    return WarningStep.parseAll(first + warnings);
  }

  ServiceLevel toLevel() {
    return new ServiceLevel(
        clock,
        tier,
        version,
        TimeLimit.parse(timeLimit),
        steps(),
        quiet,
        waits,
        carries,
        whenDue,
        Optional.ofNullable(askAgain).map(TimeLimit::parse));
  }
}
