package dev.thirdring.metrics.figure.model;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** All figures (M1). What they are stands in {@code figures.yaml}, to be read as a table. */
public final class FigureTable {
  public static final String ASSIGNMENT_TIMELINESS = "assignment_timeliness";
  public static final List<Figure> ALL =
      ServiceLoader.load(FigureSource.class, FigureSource.class.getClassLoader()).stream()
          .map(Provider::get)
          .flatMap(source -> source.figures().stream())
          .toList();

  private FigureTable() {}

  /** Whether it has a row a label, and so none where nothing was counted. */
  public static boolean isLabelled(String code) {
    return ALL.stream().anyMatch(one -> one.code().equals(code) && one.label() != Label.NONE);
  }
}
