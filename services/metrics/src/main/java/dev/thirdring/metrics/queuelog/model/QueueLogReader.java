package dev.thirdring.metrics.queuelog.model;

import dev.thirdring.metrics.agentstate.model.AgentStepKind;
import dev.thirdring.metrics.call.model.StepKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads lines of a {@code queue_log} (M7), each by itself: the same line says the same whenever it
 * comes, so that a file may be sent twice, in parts and in any order (M8).
 *
 * <p>Times are whole seconds. The log knows no wrap-up, hold, refused calls or rings, so that
 * figures which need them are absent ({@link dev.thirdring.metrics.call.model.Untold}). A pause in
 * one queue counts as not ready, and leaving one queue as logged out, also for an agent of several.
 */
public final class QueueLogReader {
  /** Events about the log, its queues and callers that change no figure. */
  private static final Set<String> SILENT =
      Set.of(
          "QUEUESTART",
          "CONFIGRELOAD",
          "RINGCANCELED",
          "INFO",
          "MEMBERPENALTY",
          "PENALTY",
          "PAUSEREASON",
          "SYSCOMPAT",
          "TRANSFERFAILED");

  private static final String NOBODY = "NONE";
  private static final Pattern NAMED = Pattern.compile("[\\p{L}\\p{N}+*#@._:/ -]{1,64}");

  private final String source;
  private final Function<String, Optional<String>> pseudonym;

  /**
   * @param source tells this telephone system's calls from those of others
   * @param pseudonym of a caller's number; nothing where callers are not to be recognised
   */
  public QueueLogReader(String source, Function<String, Optional<String>> pseudonym) {
    this.source = source;
    this.pseudonym = pseudonym;
  }

  public Reading read(String text) {
    return QueueLogLine.read(text)
        .map(this::read)
        .orElseGet(
            () ->
                new Reading.Refused("must be epoch|call|queue|agent|EVENT and what belongs to it"));
  }

  private Reading read(QueueLogLine line) {
    Steps steps = new Steps(source, line);
    boolean known =
        switch (line.event()) {
          case "DID" -> steps.arrived(line.data(0));
          case "ENTERQUEUE" -> steps.queued(line.data(1).flatMap(pseudonym));
          case "RINGNOANSWER" -> steps.rang(line.number(0));
          case "CONNECT" -> steps.answered(line.number(2));
          case "COMPLETEAGENT", "COMPLETECALLER", "AGENTDUMP" -> steps.call(StepKind.ENDED);
          case "ABANDON" -> steps.call(StepKind.ABANDONED);
          case "EXITWITHTIMEOUT", "EXITEMPTY", "EXITWITHKEY" -> steps.call(StepKind.SENT_ELSEWHERE);
          case "BLINDTRANSFER", "TRANSFER" -> steps.transferred(false);
          case "ATTENDEDTRANSFER" -> steps.transferred(true);
          case "ADDMEMBER", "AGENTLOGIN", "AGENTCALLBACKLOGIN" ->
              steps.agent(AgentStepKind.LOGGED_IN) && steps.agent(AgentStepKind.READY);
          case "REMOVEMEMBER", "AGENTLOGOFF", "AGENTCALLBACKLOGOFF" ->
              steps.agent(AgentStepKind.LOGGED_OUT);
          case "PAUSE", "PAUSEALL" -> steps.paused(line.data(0));
          case "UNPAUSE", "UNPAUSEALL" -> steps.agent(AgentStepKind.READY);
          default -> false;
        };
    if (!known) {
      return SILENT.contains(line.event())
          ? new Reading.PassedOver(line.event())
          : new Reading.Refused("is of an unknown event: " + line.event());
    }
    return steps.problem().<Reading>map(Reading.Refused::new).orElseGet(steps::told);
  }

  static boolean isNamed(String name) {
    return !name.equals(NOBODY) && NAMED.matcher(name).matches();
  }
}
