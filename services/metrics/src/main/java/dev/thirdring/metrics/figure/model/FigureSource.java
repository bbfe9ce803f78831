package dev.thirdring.metrics.figure.model;

import java.util.List;

/** Where the table of figures is read from. */
public interface FigureSource {
  List<Figure> figures();
}
