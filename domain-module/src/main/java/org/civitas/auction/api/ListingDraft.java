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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @NotBlank @Size(max = 120) @Schema(examples = "A ring") String title,
    @NotBlank @Size(max = 10_000) @Schema(examples = "Gold, with a small stone") String description,
    @NotNull @Schema(examples = "0193a5e0-7c1e-7b3c-9f52-0d6a7b1c2d3e") UUID categoryId,
    @NotBlank @Size(max = 45) @Schema(examples = "as new") String condition,
    @NotNull @Price @Schema(examples = "{\"value\": \"30.00\", \"currency\": \"EUR\"}")
        Money startPrice,
    @Price @Schema(examples = "{\"value\": \"60.00\", \"currency\": \"EUR\"}") Money reservePrice,
    @Price @Schema(examples = "{\"value\": \"300.00\", \"currency\": \"EUR\"}") Money buyoutPrice,
    @Price @Schema(examples = "{\"value\": \"500.00\", \"currency\": \"EUR\"}") Money maximumPrice,
    @Schema(examples = "2036-01-01T18:00:00Z") Instant startsAt,
    @NotNull @Schema(examples = "2036-01-31T18:00:00Z") Instant endsAt,
    @Min(0) @Max(3600) @Schema(examples = "120") Integer softCloseSeconds,
    BuyNow buyNow,
    @Size(min = 1, max = 20) List<IncrementStep> increments) {}
