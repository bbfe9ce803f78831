package dev.thirdring.metrics.staffing.model;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;

/**
 * Callers hang up when their patience ends (M/M/n+M). C. Palm, 1943; the formulas are those of A.
 * Mandelbaum and S. Zeltyn, "Service engineering in action: the Palm/Erlang-A queue", 2007, for
 * exponential patience.
 *
 * @param patienceSeconds that callers would wait, on average; above 0
 */
public record ErlangA(double patienceSeconds) implements QueueModel {
  private static final int POINTS = 10;
  private static final double PRECISION = 1e-9;
  private static final int EVALUATIONS_MAX = 1_000_000;

  /** Beyond e to the minus this nothing counts any more. */
  private static final double NEGLIGIBLE = 45;

  @Override
  public Service service(int agents, Load load, double withinSeconds) {
    Offered offered = new Offered(agents, load, 1 / patienceSeconds);
    double all = offered.idle() + offered.waiting(offered.end());
    double waiting = offered.waiting(offered.end()) / all;
    double served = offered.idle() + offered.answered(offered.end());
    double abandoned = Math.max(0, 1 - served / all);
    double inTime = offered.idle() + offered.answered(Math.min(withinSeconds, offered.end()));
    return new Service(
        inTime / all,
        waiting,
        abandoned * patienceSeconds,
        abandoned,
        Math.min(1, load.erlangs() * (1 - abandoned) / agents));
  }

  @Override
  public int fewest(Load load) {
    return 1;
  }

  /** The wait that is offered to a caller of endless patience, as weights that are not yet 1. */
  private static final class Offered {
    private final double calls;
    private final double served;
    private final double leaving;
    private final double idle;
    private final double scale;
    private final double end;

    Offered(int agents, Load load, double leaving) {
      this.calls = load.callsPerSecond();
      this.served = agents / load.handleSeconds();
      this.leaving = leaving;
      this.scale = Math.max(0, exponent(peak()));
      this.end = findEnd();
      this.idle = idle(agents, load.erlangs()) * Math.exp(-scale);
    }

    double idle() {
      return idle;
    }

    double end() {
      return end;
    }

    double waiting(double until) {
      return integral(this::density, until);
    }

    double answered(double until) {
      return integral(wait -> Math.exp(-leaving * wait) * density(wait), until);
    }

    private double density(double wait) {
      return calls * Math.exp(exponent(wait) - scale);
    }

    private double exponent(double wait) {
      return calls * -Math.expm1(-leaving * wait) / leaving - served * wait;
    }

    /** Where waits are most likely when more comes in than can be served. */
    private double peak() {
      return calls > served ? Math.log(calls / served) / leaving : 0;
    }

    private double findEnd() {
      double until = Math.max(peak(), 1 / served);
      while (exponent(until) - scale > -NEGLIGIBLE) {
        until *= 2;
      }
      return until;
    }

    /** Σ aʲ ÷ j! for j below n, by aⁿ⁻¹ ÷ (n−1)!: 1 ÷ Erlang B of n−1 lines. */
    private static double idle(int agents, double erlangs) {
      return 1 / ErlangC.blocked(agents - 1, erlangs);
    }

    private static double integral(UnivariateFunction function, double until) {
      return until <= 0
          ? 0
          : new IterativeLegendreGaussIntegrator(POINTS, PRECISION, PRECISION)
              .integrate(EVALUATIONS_MAX, function, 0, until);
    }
  }
}
