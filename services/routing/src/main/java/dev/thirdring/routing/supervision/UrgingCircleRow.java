package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.model.Audience;
import dev.thirdring.routing.supervision.model.Circle;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

@Entity
@Table(name = "urging_circle")
@IdClass(UrgingCircleKey.class)
class UrgingCircleRow extends PanacheEntityBase {
  @Id public String clock;
  @Id public int circle;
  public String after;

  @Enumerated(EnumType.STRING)
  public Audience tell;

  public boolean quiet;
  @Version public long version;

  Circle toCircle() {
    return new Circle(circle, Duration.parse(after), tell, quiet);
  }
}
