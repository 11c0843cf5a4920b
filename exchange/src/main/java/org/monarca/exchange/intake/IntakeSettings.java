package org.monarca.exchange.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How submissions are worked on.
 *
 * @param workers submissions of different States worked on at once
 * @param chunk children applied in one transaction
 * @param receivers senders whose bytes are taken at once; more are asked to come again
 * @param lease how long a worker's hold outlives it
 */
@ConfigurationProperties("monarca.intake")
public record IntakeSettings(
    @DefaultValue("2") int workers,
    @DefaultValue("2000") int chunk,
    @DefaultValue("16") int receivers,
    @DefaultValue("20s") Duration lease) {}
