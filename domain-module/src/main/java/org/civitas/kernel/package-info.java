/** Values and contracts that every context shares. It knows no context. */
package org.civitas.kernel;
