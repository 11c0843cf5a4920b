package org.monarca.exchange.consolidated;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many children a person may look up.
 *
 * @param children different children whose records a person opens within 24 hours
 * @param searches searches of a person within 24 hours
 * @param more so many of both are added each time that the person says why
 * @param mostTimes how often a person adds to it within 24 hours
 */
@ConfigurationProperties(prefix = "monarca.look-ups", ignoreUnknownFields = false)
public record LookUpSettings(
    @DefaultValue("300") int children,
    @DefaultValue("600") int searches,
    @DefaultValue("100") int more,
    @DefaultValue("7") int mostTimes) {}
