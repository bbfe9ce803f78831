/** Conditions and the choice they lead to, in plain Java. */
package dev.thirdring.routing.routingrule.model;
