package dev.thirdring.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void readsAsRfc9457Says() throws JsonProcessingException {
    assertEquals(
        """
        {"type":"urn:third-ring:problem:lit","title":"Not possible in this state 当前状态不允许",\
        "status":409,"detail":"It shines.","errors":[{"field":"name","allowed":"another name"}]}""",
        new ObjectMapper()
            .writeValueAsString(
                Problem.conflict("lit", "It shines.").with("name", "another name")));
  }

  @Test
  void showsNoEmptyList() throws JsonProcessingException {
    assertEquals(false, new ObjectMapper().writeValueAsString(Problem.stale()).contains("errors"));
  }

  @Test
  void gathersFields() {
    Problem problem = Problem.invalid("a", "x").with("b", "y");
    assertEquals(List.of(new FieldProblem("a", "x"), new FieldProblem("b", "y")), problem.errors());
  }
}
