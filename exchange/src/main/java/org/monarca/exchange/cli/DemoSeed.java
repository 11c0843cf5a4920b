package org.monarca.exchange.cli;

import java.io.IOException;
import java.time.InstantSource;
import org.monarca.exchange.access.clients.Clients;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.factors.GivenAuthenticators;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.UnusedAccounts;
import org.monarca.exchange.access.reviews.AccessReviews;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.applications.Applications;
import org.monarca.exchange.intake.drop.DropServer;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.DirectoryEdits;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.jurisdictions.agreements.Agreements;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.jurisdictions.imports.Imports;
import org.monarca.exchange.platform.Product;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a new demo: the States' directories, its people and clients, then a synthetic population of
 * several States, sent through the same interface that any State's system uses. Runs before
 * readiness turns UP. Started again it finds what is there; what a killed start left undone is
 * done.
 *
 * <p>Bears no annotation, so that no scan finds it: only {@link ServiceRun} makes it part of a
 * service, and only of a demo.
 */
final class DemoSeed {

  @Bean
  DemoDirectory demoDirectory(
      DirectoryEdits edits,
      Imports imports,
      Calendars calendars,
      Agreements agreements,
      InstantSource clock) {
    return new DemoDirectory(edits, imports, calendars, agreements, clock);
  }

  @Bean
  DemoApplications demoApplications(Applications applications, InstantSource clock) {
    return new DemoApplications(applications, clock);
  }

  @Bean
  DemoDuties demoDuties(
      Accounts accounts,
      RoleGrants grants,
      Duties duties,
      AccessReviews reviews,
      UnusedAccounts unused,
      InstantSource clock) {
    return new DemoDuties(accounts, grants, duties, reviews, unused, clock);
  }

  @Bean
  ApplicationRunner seed(
      Accounts accounts,
      GivenAuthenticators authenticators,
      RoleGrants grants,
      Clients clients,
      DropKeys dropKeys,
      DropServer dropServer,
      States states,
      Directory directory,
      DemoDirectory entries,
      DemoApplications applications,
      DemoDuties duties,
      Product product,
      DemoSettings demo,
      JsonMapper json) {
    var drop = new DemoDrop(dropKeys, dropServer, states, product.data());
    var people =
        new DemoPeople(
            accounts,
            authenticators,
            grants,
            clients,
            drop,
            states,
            directory,
            json,
            product.data());
    var nation = new DemoNation(product.data(), demo);
    return arguments -> {
      entries.settle(product.data());
      seed(people, applications, duties, nation, demo);
    };
  }

  private static void seed(
      DemoPeople people,
      DemoApplications applications,
      DemoDuties duties,
      DemoNation nation,
      DemoSettings demo)
      throws IOException {
    var card = people.welcome(demo);
    duties.settle(card.users());
    applications.settle();
    nation.settle(card.clients());
    System.out.println(card.inWords());
  }
}
