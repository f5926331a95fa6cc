/** The pages as a person meets them: in a real browser, against the deployed archive. */
package org.civitas.pages;
