/** What follows from the auction's events: letters and invoices. */
package org.civitas.auction.events;
