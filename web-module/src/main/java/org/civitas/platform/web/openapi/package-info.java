/** Answers the OpenAPI document, which the build writes from the code. */
package org.civitas.platform.web.openapi;
