package org.monarca.exchange.mappings;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.codes.CodesInForce;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Product;
import org.monarca.exchange.retention.Disposable;
import org.monarca.exchange.sealing.Seals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the mappings of States together. */
@Configuration(proxyBeanMethods = false)
class MappingsConfiguration {

  @Bean
  DraftStore mappingDraftStore(Database database, Seals seals) {
    return new DraftStore(database, seals);
  }

  @Bean
  Mappings mappings(Database database, DraftStore drafts, Audit audit, InstantSource clock) {
    return new Mappings(database, new MappingStore(database), drafts, audit, clock);
  }

  @Bean
  Drafts mappingDrafts(
      Database database, DraftStore drafts, Product product, Audit audit, InstantSource clock) {
    var previews = new Previews(product.work());
    var codes = new CodesInForce(database);
    return new Drafts(database, drafts, new MappingStore(database), previews, codes, audit, clock);
  }

  @Bean
  Editing mappingEditing(Drafts drafts) {
    return new Editing(drafts);
  }

  @Bean
  Disposable draftsLeftAlone(Database database) {
    return Disposable.named("mapping-drafts", database, DraftStore.forgetting());
  }
}
