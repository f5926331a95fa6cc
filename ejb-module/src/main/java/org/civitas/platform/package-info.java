/** What all contexts stand on: storage, messaging, rights, configuration. It knows no context. */
package org.civitas.platform;
