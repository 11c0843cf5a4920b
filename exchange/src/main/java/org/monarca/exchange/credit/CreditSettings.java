package org.monarca.exchange.credit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator adds to the rules that are shipped.
 *
 * @param sced a CSV file of courses with the columns {@code code} and {@code title}, beside those
 *     that are shipped; absent where there are none
 */
@ConfigurationProperties(prefix = "monarca.credit", ignoreUnknownFields = false)
public record CreditSettings(@Nullable Path sced) {}
