/** The HTTP interfaces: the OpenAPI documents of the services' builds, laid out the same. */
package dev.thirdring.specs.http;
