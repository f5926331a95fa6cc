package org.civitas.auction.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a sale, in the buyer's words; the seller reads it. */
public record Complaint(
    @NotBlank @Size(max = 1000) @Schema(examples = "It never came") String reason) {}
