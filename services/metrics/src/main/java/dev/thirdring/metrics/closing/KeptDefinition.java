package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.Name;

/** What a figure was when it was kept. */
record KeptDefinition(String code, String variant, Name name, Name formula) {
  static KeptDefinition of(Figure figure) {
    return new KeptDefinition(figure.code(), figure.variant(), figure.name(), figure.formula());
  }
}
