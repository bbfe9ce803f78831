package dev.thirdring.localstack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The processes of one data folder, started and stopped in their order. */
final class Parts {
  private final Map<Part, ServerProcess> processes = new EnumMap<>(Part.class);
  private final Installation installation;
  private final Addresses addresses;
  private final Progress progress;
  private volatile boolean ending;

  Parts(
      Home home,
      Installation installation,
      Addresses addresses,
      Progress progress,
      Function<Part, Server> servers) {
    this.installation = installation;
    this.addresses = addresses;
    this.progress = progress;
    for (Part part : Part.values()) {
      processes.put(part, new ServerProcess(home, servers.apply(part)));
    }
  }

  ServerProcess get(Part part) {
    return processes.get(part);
  }

  /**
   * Lets run what is ready and not older than its build; the ports are checked before anything is
   * started.
   */
  void start(Collection<Part> wanted) {
    List<ServerProcess> all = wanted.stream().map(processes::get).toList();
    List<ServerProcess> missing = all.stream().filter(this::mustStart).toList();
    Wave.each(missing, missing.size(), this::stop);
    missing.forEach(process -> addresses.ports().refuseIfBusy(process.part()));
    int atATime = Math.max(2, Runtime.getRuntime().availableProcessors());
    Wave.of(all)
        .forEach(
            wave ->
                Wave.each(wave, atATime, process -> bringUp(process, missing.contains(process))));
  }

  void start(Part part) {
    start(List.of(part));
  }

  void stop(ServerProcess process) {
    if (process.running().isPresent()) {
      progress.say(process.part().title() + " stops");
    }
    process.stop();
  }

  /** In the reverse order. */
  void stopAll() {
    Wave.of(new ArrayList<>(processes.values()))
        .reversed()
        .forEach(wave -> Wave.each(wave, wave.size(), this::stop));
  }

  /** For the end of this JVM: nothing is started from now on. */
  void stopForGood() {
    ending = true;
    stopAll();
  }

  private boolean mustStart(ServerProcess process) {
    return !process.isReady() || isOlderThanBuild(process);
  }

  private boolean isOlderThanBuild(ServerProcess process) {
    return process.part().isService()
        && process
            .running()
            .flatMap(running -> running.info().startInstant())
            .flatMap(start -> installation.builtAt(process.part()).filter(start::isBefore))
            .isPresent();
  }

  private void bringUp(ServerProcess process, boolean start) {
    long begin = System.nanoTime();
    String title = process.part().title();
    if (ending) {
      throw new StackFault(title + " is not started any more: the launcher is ending.");
    }
    if (start) {
      progress.say(title + " starts");
      process.start();
    }
    try {
      process.server().furnish();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new StackFault(title + " cannot be furnished: " + e.getMessage(), e);
    }
    String how = start ? "after %.1f s".formatted(Progress.seconds(begin)) : "it was running";
    progress.say("%s is ready at %s (%s)".formatted(title, addresses.shown(process.part()), how));
  }
}
