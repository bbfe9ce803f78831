package dev.thirdring.metrics.figure.definition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.FigureSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the table of figures. */
public final class FigureFile implements FigureSource {
  private static final String FILE = "/figures.yaml";

  @Override
  public List<Figure> figures() {
    try (InputStream file = FigureFile.class.getResourceAsStream(FILE)) {
      return read(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }

  static List<Figure> read(InputStream file) throws IOException {
    List<Figure> figures =
        new ObjectMapper(new YAMLFactory())
            .readValue(file, new TypeReference<List<FigureEntry>>() {}).stream()
                .flatMap(FigureEntry::figures)
                .toList();
    Set<String> names = new HashSet<>();
    for (Figure figure : figures) {
      if (!names.add(figure.code() + " " + figure.variant())) {
        throw new IllegalArgumentException(
            "figures.yaml tells twice: " + figure.code() + " " + figure.variant());
      }
    }
    return figures;
  }
}
