package org.monarca.exchange.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is.
 *
 * @param synthetic whether all its people are made up: every page says so
 * @param data folder of the installation's files
 */
@ConfigurationProperties(prefix = "monarca.product", ignoreUnknownFields = false)
public record Product(@DefaultValue("false") boolean synthetic, @DefaultValue("data") Path data) {}
