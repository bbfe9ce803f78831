package dev.thirdring.metrics.queuelog.model;

import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.AgentStepKind;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import dev.thirdring.metrics.call.model.Untold;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what one line says; the steps' ids come from the line itself. */
final class Steps {
  private static final int ID_BYTES = 12;
  private static final long MILLIS = 1000;

  /** Its events have no hold, and nothing before a queue or after a call. */
  private static final Set<Untold> UNTOLD = Set.of(Untold.WRAP_UP, Untold.HOLD, Untold.REFUSALS);

  private final String source;
  private final QueueLogLine line;
  private final String id;
  private final List<CallStep> calls = new ArrayList<>();
  private final List<AgentStep> agents = new ArrayList<>();
  private String problem;

  Steps(String source, QueueLogLine line) {
    this.source = source;
    this.line = line;
    this.id = digest(line.text());
  }

  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  Reading told() {
    return new Reading.Told(calls, agents);
  }

  boolean arrived(Optional<String> dialled) {
    return call(
        StepKind.ARRIVED,
        line.at(),
        new About(dialled.filter(QueueLogReader::isNamed), Optional.empty(), false));
  }

  boolean queued(Optional<String> caller) {
    if (!QueueLogReader.isNamed(line.queue())) {
      problem = "must name the queue";
    }
    return call(StepKind.QUEUED, line.at(), new About(Optional.empty(), caller, false));
  }

  /** The line is written when the ringing ends. */
  boolean rang(Optional<Long> millis) {
    return named()
        && call(
            StepKind.RINGING, line.at().minusSeconds(millis.orElse(0L) / MILLIS), About.NOTHING);
  }

  boolean answered(Optional<Long> rungSeconds) {
    return named()
        && call(StepKind.RINGING, line.at().minusSeconds(rungSeconds.orElse(0L)), About.NOTHING)
        && call(StepKind.ANSWERED);
  }

  boolean transferred(boolean announced) {
    return call(
        StepKind.TRANSFERRED, line.at(), new About(Optional.empty(), Optional.empty(), announced));
  }

  boolean call(StepKind kind) {
    return call(kind, line.at(), About.NOTHING);
  }

  boolean paused(Optional<String> reason) {
    return agent(AgentStepKind.NOT_READY, reason.filter(QueueLogReader::isNamed));
  }

  boolean agent(AgentStepKind kind) {
    return agent(kind, Optional.empty());
  }

  private record About(Optional<String> dialled, Optional<String> caller, boolean announced) {
    static final About NOTHING = new About(Optional.empty(), Optional.empty(), false);
  }

  private boolean call(StepKind kind, Instant at, About about) {
    if (!QueueLogReader.isNamed(line.callId())) {
      problem = "must name the call";
      return true;
    }
    calls.add(
        new CallStep(
            source + ":" + line.callId(),
            id + "-" + calls.size(),
            kind,
            at,
            about.dialled(),
            Optional.empty(),
            Optional.of(line.queue()).filter(QueueLogReader::isNamed),
            Optional.of(line.agent()).filter(QueueLogReader::isNamed),
            Optional.empty(),
            about.announced(),
            Optional.empty(),
            Optional.empty(),
            about.caller(),
            Optional.empty(),
            UNTOLD));
    return true;
  }

  private boolean agent(AgentStepKind kind, Optional<String> reason) {
    if (named()) {
      agents.add(
          new AgentStep(
              line.agent(),
              source + ":" + id + "-" + agents.size(),
              kind,
              line.at(),
              reason,
              Optional.empty(),
              Optional.of(line.queue()).filter(QueueLogReader::isNamed),
              Optional.empty()));
    }
    return true;
  }

  private boolean named() {
    if (!QueueLogReader.isNamed(line.agent())) {
      problem = "must name the agent";
    }
    return true;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
