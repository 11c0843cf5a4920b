package org.monarca.exchange;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service as Spring assembles it; the command line starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Exchange {}
