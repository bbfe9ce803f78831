package dev.thirdring.fieldservice.difficulty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

@Entity
@Table(name = "difficulty_limit")
class DifficultyLimitRow {
  static final String REPORT = "difficulty-report";

  @Id String code;
  @Version long version;
  int seconds;
  String zh;
  String en;

  DifficultyLimit limit() {
    return new DifficultyLimit(code, Duration.ofSeconds(seconds), zh, en, version);
  }
}
