package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.PauseReason;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

@Entity
@Table(name = "pause_reason")
class PauseReasonRow extends PanacheEntityBase {
  @Id public String code;
  public String nameZh;
  public String nameEn;
  public String clocks;
  public boolean endsOnContact;
  public String longest;
  @Version public long version;

  PauseReason toReason() {
    return new PauseReason(code, read(clocks), endsOnContact, Duration.parse(longest));
  }

  static Set<String> read(String clocks) {
    return Arrays.stream(clocks.split(",")).collect(Collectors.toSet());
  }

  static String write(Collection<String> clocks) {
    return String.join(",", new TreeSet<>(clocks));
  }
}
