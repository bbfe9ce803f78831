package dev.thirdring.demo.scene;

/** Something that happens in a day: contacts, and what becomes of them. */
interface Scene {
  /** In Chinese and English, with the rules it shows. */
  String title();

  void play(Stage stage);

  /** What must be true at the end of the day. */
  default void lookBack(Stage stage) {}
}
