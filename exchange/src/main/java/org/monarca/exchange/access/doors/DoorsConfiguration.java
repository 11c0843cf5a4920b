package org.monarca.exchange.access.doors;

import org.apache.catalina.core.StandardHost;
import org.monarca.exchange.access.limits.UploadSettings;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What stands before all filters: in the container itself, and around them. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

  @Bean
  Closing closing() {
    return new Closing(System::nanoTime);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowBodies(
      UploadSettings settings, Closing closing) {
    return server -> server.addEngineValves(new SlowBodies(settings, closing));
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bareErrors() {
    return server ->
        server.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(BareErrors.class.getName());
          }
        });
  }

  @Bean
  Transport transport(Environment settings) {
    return new Transport(settings);
  }

  /**
   * Each request is measured as a whole; to measure every filter of the security chain as well
   * would take a twentieth of what an answer costs.
   */
  @Bean
  SecurityObservationSettings onlyWholeRequests() {
    return SecurityObservationSettings.noObservations();
  }
}
