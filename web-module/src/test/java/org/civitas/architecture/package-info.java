/** The rules that the structure keeps, each with the reason that it has. */
package org.civitas.architecture;
