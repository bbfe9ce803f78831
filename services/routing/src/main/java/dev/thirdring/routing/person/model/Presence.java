package dev.thirdring.routing.person.model;

/** Whether somebody is there. */
public enum Presence {
  /** Gets assignments. */
  AVAILABLE,
  /** There, but gets none. */
  BUSY,
  /** Comes back. */
  AWAY,
  OFFLINE
}
