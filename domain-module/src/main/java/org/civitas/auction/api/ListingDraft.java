package org.civitas.auction.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.kernel.Money;

/**
 * What a seller says of an item. Prices: 0 &lt; start &lt;= reserve &lt;= buyout &lt;= maximum, all
 * in one currency.
 *
 * @param reservePrice below which the item is not sold; seen by the seller alone
 * @param buyoutPrice for which it is sold at once
 * @param maximumPrice the ceiling for bids
 * @param startsAt when bidding starts; at publication if absent or past
 * @param softCloseSeconds how long before the end a bid extends it, and by how much; 120 if absent
 * @param buyNow until when the item can be bought at once; until the first bid if absent
 * @param increments the increment table; the usual one if absent
 */
public record ListingDraft(
    @NotBlank @Size(max = 120) String title,
    @NotBlank @Size(max = 10_000) String description,
    @NotNull UUID categoryId,
    @NotBlank @Size(max = 45) String condition,
    @NotNull @Price Money startPrice,
    @Price Money reservePrice,
    @Price Money buyoutPrice,
    @Price Money maximumPrice,
    Instant startsAt,
    @NotNull Instant endsAt,
    @Min(0) @Max(3600) Integer softCloseSeconds,
    BuyNow buyNow,
    @Size(min = 1, max = 20) List<IncrementStep> increments) {}
