package org.monarca.exchange.health;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets in the stead of what is shipped.
 *
 * @param supportingData a folder with another version of CDC's supporting data; absent for the one
 *     that is shipped
 * @param schoolEntry a CSV file with what States ask for school entry, as the operator read it in
 *     its official text; absent where there is none
 */
@ConfigurationProperties(prefix = "monarca.health", ignoreUnknownFields = false)
public record HealthSettings(@Nullable Path supportingData, @Nullable Path schoolEntry) {}
