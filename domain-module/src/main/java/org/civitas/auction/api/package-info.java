/** What other contexts and the web see of the auction. */
package org.civitas.auction.api;
