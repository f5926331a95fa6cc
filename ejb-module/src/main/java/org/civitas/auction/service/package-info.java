/** What people do at the auction, and what the clock does. */
package org.civitas.auction.service;
