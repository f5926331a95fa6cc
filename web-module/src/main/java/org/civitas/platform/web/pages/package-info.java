/** Serves the static pages beside the API (docs/adr/024-static-pages.md). */
package org.civitas.platform.web.pages;
