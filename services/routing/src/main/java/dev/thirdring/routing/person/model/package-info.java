/** Skills, load and who is chosen, in plain Java. */
package dev.thirdring.routing.person.model;
