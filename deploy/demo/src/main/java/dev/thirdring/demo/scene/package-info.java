/**
 * The scenes of the day: each plays one or a few contacts to their end and says so when something
 * expected does not happen. In: the suite, the screen. Out: the day, in order.
 */
package dev.thirdring.demo.scene;
