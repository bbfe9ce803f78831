package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import dev.thirdring.demo.suite.Web;
import java.util.List;

/** A chat on the web: agent and customer talk, and the transcript stays with the ticket (I17). */
final class LiveChat implements Scene {
  @Override
  public String title() {
    return "在线聊天 A live chat, kept as part of its ticket (I17)";
  }

  @Override
  public void play(Stage stage) {
    Web web = stage.suite().web();
    Web.Chat chat = web.startChat("+86 139 1000 0018", "你好，我的账单多了一项增值业务。");
    web.take(Person.AGENT_2, chat);
    web.say(Person.AGENT_2, chat, "您好，马上为您查询，请稍等。");
    web.say(chat, "好的，谢谢。");
    web.say(Person.AGENT_2, chat, "该业务已为您退订，费用将退回话费账户。");
    List<JsonNode> lines = web.lines(chat);
    if (lines.stream().filter(line -> line.path("kind").asText().equals("SAID")).count() != 4) {
      throw new Unexpected("Four lines were said, but the customer reads " + lines + ".");
    }
    Ticket ticket =
        stage
            .suite()
            .intake()
            .ticket(
                web.keep(
                    Person.AGENT_2,
                    chat,
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("category", "complaint")
                        .put("subcategory", "unwanted-subscription")
                        .put("product", "mobile")
                        .put("subject", "未订购的增值业务")
                        .put("text", "顾客反映账单多出一项增值业务，已退订并退费。")
                        .put("settled", true)));
    web.end(Person.AGENT_2, chat);
    stage.ways().follow(ticket);
    stage.expect(ticket, "CALL_RECORD", "SETTLED");
  }
}
