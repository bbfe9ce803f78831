package dev.thirdring.intake.mail.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I1")
class EncodedWordsTest {
  private static final Charset GBK = Charset.forName("GBK");

  private static String word(String charset, byte[] bytes) {
    return "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  @Test
  void readsChineseInEveryEncodingThatMailsCallIt() {
    assertEquals("宽带投诉", EncodedWords.decode(word("gb2312", "宽带投诉".getBytes(GBK))));
    assertEquals("朱镕基", EncodedWords.decode(word("GB2312", "朱镕基".getBytes(GBK))));
    assertEquals(
        "𠮷", EncodedWords.decode(word("gb18030", "𠮷".getBytes(Charset.forName("GB18030")))));
    assertEquals("投诉", EncodedWords.decode(word("utf-8", "投诉".getBytes(StandardCharsets.UTF_8))));
    assertEquals("Re: café au lait", EncodedWords.decode("Re: =?ISO-8859-1?Q?caf=E9_au?= lait"));
  }

  @Test
  void joinsACharacterThatWasCutBetweenTwoWords() {
    byte[] bytes = "网络很慢".getBytes(StandardCharsets.UTF_8);
    byte[] first = java.util.Arrays.copyOf(bytes, 4);
    byte[] rest = java.util.Arrays.copyOfRange(bytes, 4, bytes.length);
    assertEquals("网络很慢", EncodedWords.decode(word("UTF-8", first) + " " + word("utf-8", rest)));
  }

  @Test
  void readsBareBytesAndLeavesWhatIsNoWord() {
    String bare = new String("投诉".getBytes(GBK), StandardCharsets.ISO_8859_1);
    assertEquals("投诉", EncodedWords.decode(bare));
    assertEquals("a =?broken", EncodedWords.decode("a =?broken"));
    assertEquals("", EncodedWords.decode(null));
    assertEquals("x", EncodedWords.decode("=?no-such-charset?Q?x?="));
    assertEquals("ab", EncodedWords.decode("=?utf-8?B?YWI=====?="));
  }
}
