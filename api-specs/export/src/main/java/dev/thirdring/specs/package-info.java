/**
 * Writes the contracts of the suite down in {@code api-specs/}, for those who do not read Java: in
 * come the records of published events and the OpenAPI documents of the services' builds, out go
 * JSON Schemas, golden examples, an AsyncAPI document and normalised OpenAPI documents.
 */
package dev.thirdring.specs;
