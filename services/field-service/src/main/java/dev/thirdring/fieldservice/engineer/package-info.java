/**
 * Engineers with their skills and regions, and who is free when (V7): data. In: {@code GET
 * /engineers}; orders ask who somebody is. Out: nothing.
 */
package dev.thirdring.fieldservice.engineer;
