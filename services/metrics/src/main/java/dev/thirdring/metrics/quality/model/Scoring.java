package dev.thirdring.metrics.quality.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores answers by a form: the points reached of those that could be reached, of a hundred. Exact
 * until it is rounded once.
 */
public record Scoring(Form form, List<GivenAnswer> answers) {
  /** Every number of steps up to the most divides it. */
  private static final long UNIT = 2520;

  private static final long HUNDREDTHS = 100L * Form.POINTS;

  public Scoring {
    answers = List.copyOf(answers);
  }

  /** None when each question is answered once, within its steps, and some points apply. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    boolean applies = false;
    for (int place = 0; place < answers.size(); place++) {
      GivenAnswer answer = answers.get(place);
      var question = form.question(answer.question());
      if (question.isEmpty()) {
        faults.add(new Fault(field(place, "question"), "must be a question of the form"));
      } else if (places.put(answer.question(), place) != null) {
        faults.add(new Fault(field(place, "question"), "must be answered once"));
      } else if (isOutside(question.get(), answer)) {
        faults.add(
            new Fault(
                field(place, "level"),
                "must be 0 to " + question.get().steps() + ", or absent where it does not apply"));
      } else {
        applies |= answer.level() != null && question.get().weight() > 0;
      }
    }
    form.questions().stream()
        .filter(question -> !places.containsKey(question.code()))
        .forEach(
            question ->
                faults.add(new Fault("answers", "must answer " + question.code() + " too")));
    if (faults.isEmpty() && !applies) {
      faults.add(new Fault("answers", "must apply to a question with weight"));
    }
    return faults;
  }

  public Score score() {
    long reached = 0;
    long reachable = 0;
    boolean failed = false;
    for (GivenAnswer answer : answers) {
      if (answer.level() != null) {
        FormQuestion question = form.question(answer.question()).orElseThrow();
        reached += question.weight() * answer.level() * (UNIT / question.steps());
        reachable += question.weight() * UNIT;
        failed |= question.critical() && answer.level() == 0;
      }
    }
    return new Score(failed ? 0 : rounded(reached * HUNDREDTHS, reachable), failed);
  }

  private static int rounded(long amount, long all) {
    return Math.toIntExact((2 * amount + all) / (2 * all));
  }

  private static boolean isOutside(FormQuestion question, GivenAnswer answer) {
    return answer.level() != null && (answer.level() < 0 || answer.level() > question.steps());
  }

  private static String field(int place, String name) {
    return "answers[" + place + "]." + name;
  }
}
