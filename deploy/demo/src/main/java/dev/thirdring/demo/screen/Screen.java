package dev.thirdring.demo.screen;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the day is seen. */
public final class Screen {
  private final PrintStream out;
  private final boolean coloured;

  Screen(PrintStream out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  public static Screen ofTheTerminal() {
    Console console = System.console();
    boolean coloured = console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
    return new Screen(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        coloured);
  }

  public void say(String line) {
    out.println(line);
  }

  public void title(String text) {
    out.println();
    out.println(painted(Paint.BOLD, text));
  }

  public void table(String title, List<List<String>> rows) {
    title(title);
    List<String> lines = Columns.lines(rows);
    out.println(painted(Paint.DIM, lines.getFirst()));
    lines.stream().skip(1).forEach(out::println);
  }

  String painted(Paint paint, String text) {
    return coloured ? paint.on(text) : text;
  }
}
