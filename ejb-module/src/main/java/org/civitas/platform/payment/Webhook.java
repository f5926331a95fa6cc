package org.civitas.platform.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a provider reports.
 *
 * @param id the provider's id of this report; a second one with it does nothing
 */
public record Webhook(
    @NotNull @Size(min = 1, max = 100) @Schema(examples = "evt-7") String id,
    @NotNull UUID paymentId) {}
