package dev.thirdring.fieldservice.engineer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.TreeSet;

@Entity
@Table(name = "engineer")
class EngineerRow {
  @Id String code;
  String zh;
  String en;
  String[] skills;
  String[] regions;

  Engineer engineer() {
    return new Engineer(
        code, zh, en, new TreeSet<>(List.of(skills)), new TreeSet<>(List.of(regions)));
  }
}
