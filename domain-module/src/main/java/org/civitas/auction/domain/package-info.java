/** The rules of the auction, see A5.3 of its specification. */
package org.civitas.auction.domain;
