/**
 * What is seen of the day: the ways of the tickets as they are made, and tables. In: JSON of the
 * services. Out: lines on the terminal, in Chinese and English.
 */
package dev.thirdring.demo.screen;
