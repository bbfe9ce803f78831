/** The rules of difficulties (V4): reported in time or late, answered by somebody else. */
package dev.thirdring.fieldservice.difficulty.model;
