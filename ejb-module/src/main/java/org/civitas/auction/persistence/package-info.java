/** Where the auction keeps its listings, bids and sales. */
package org.civitas.auction.persistence;
