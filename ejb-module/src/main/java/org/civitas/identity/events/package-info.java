/** What identity does after an answer has been given. */
package org.civitas.identity.events;
