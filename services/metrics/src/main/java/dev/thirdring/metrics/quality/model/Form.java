package dev.thirdring.metrics.quality.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions of one version of a form. Their weights are 100 in all. */
public record Form(List<FormQuestion> questions) {
  public static final int POINTS = 100;
  public static final int STEPS_MAX = 10;

  public Form {
    questions = List.copyOf(questions);
  }

  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    int points = 0;
    for (int place = 0; place < questions.size(); place++) {
      FormQuestion question = questions.get(place);
      points += question.weight();
      if (!codes.add(question.code())) {
        faults.add(new Fault("questions[" + place + "].code", "must be used once"));
      }
      if (question.weight() == 0 && !question.critical()) {
        faults.add(new Fault("questions[" + place + "].weight", "must be above 0 unless critical"));
      }
    }
    if (points != POINTS) {
      faults.add(new Fault("questions", "must weigh " + POINTS + " in all, not " + points));
    }
    return faults;
  }

  Optional<FormQuestion> question(String code) {
    return questions.stream().filter(question -> question.code().equals(code)).findFirst();
  }
}
