package dev.thirdring.knowledge.question;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

@Entity
@Table(name = "question_limit")
class QuestionLimitRow {
  @Id String code;
  @Version long version;
  int seconds;
  String zh;
  String en;

  QuestionLimit limit() {
    return new QuestionLimit(code, Duration.ofSeconds(seconds), zh, en, version);
  }
}
