package dev.thirdring.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The end of a part's log, and what comes next if that is wanted. */
final class Logs {
  private Logs() {}

  static void show(Stack stack, Part part, boolean follow) {
    Path log = stack.log(part);
    if (!Files.exists(log)) {
      throw new StackFault(part.title() + " has not been started yet: run 'make up'.");
    }
    List<String> command =
        follow
            ? List.of("tail", "-n", "200", "-F", log.toString())
            : List.of("tail", "-n", "200", log.toString());
    Commands.inTheForeground(command, Map.of(), log.getParent());
  }
}
