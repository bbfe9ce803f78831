package dev.thirdring.platform.http;

/** Ends a request with a problem, where an outcome cannot be returned (parsing, headers). */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.type());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
