package org.civitas.platform.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Money as it is sent. Fifteen digits before the point are more than any town has. */
record MoneyText(
    @NotNull
        @Pattern(
            regexp = "-?[0-9]{1,15}(\\.[0-9]{1,4})?",
            message = "must be a decimal number as text, like \"120.00\"")
        String value,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code like EUR")
        String currency) {}
