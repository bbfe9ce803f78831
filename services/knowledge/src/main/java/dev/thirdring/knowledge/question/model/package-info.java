/** The rules of questions (K4): asked, answered, told; withdrawn when the ticket ends without. */
package dev.thirdring.knowledge.question.model;
