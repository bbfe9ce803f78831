/**
 * What manifests must hold together: each rule names its faults in a sentence, none means it is
 * kept.
 */
package dev.thirdring.charts.rule;
