/**
 * The services as a program from outside uses them: one class a service, one method for what
 * somebody does there. In: who acts and on which ticket. Out: the service's JSON, or {@link
 * dev.thirdring.demo.suite.Unexpected} with one sentence.
 */
package dev.thirdring.demo.suite;
