/** Ways to prove who somebody is, and what comes of a try: pure Java. */
package dev.thirdring.intake.identity.model;
