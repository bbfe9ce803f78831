package dev.thirdring.intake.erasure;

import java.util.List;

/** What a concept holds of a customer, and how it is blanked. */
public interface PersonalData {
  /** How a ticket is called whose words are gone: lists show something. */
  String ERASED = "已删除 erased";

  /**
   * Statements in their order; {@code ?1} is the customer's file. {@code files_of(?1)} and {@code
   * tickets_of(?1)} are its files and tickets. Run twice they do nothing more.
   */
  List<String> statements();

  /** The ways to reach go last: others find what they hold by them. */
  default boolean last() {
    return false;
  }
}
