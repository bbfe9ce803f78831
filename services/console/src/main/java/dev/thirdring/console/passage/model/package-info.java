/** Which requests may pass, as pure rules. */
package dev.thirdring.console.passage.model;
