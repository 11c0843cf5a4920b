package org.monarca.exchange.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for whoever reads: their language, and the zone their account keeps. */
@Component
class Readers {

  private final Accounts accounts;
  private final MessageSource messages;

  Readers(Accounts accounts, MessageSource messages) {
    this.accounts = accounts;
    this.messages = messages;
  }

  /** The name of whoever has that account. */
  Optional<String> nameOf(String person) {
    return accounts.find(person).map(Account::displayName);
  }

  Wording wordsFor(@Nullable Actor actor, Locale locale) {
    return new Wording(messages, locale, actor == null ? ZoneOffset.UTC : zoneOf(actor));
  }

  /** The zone that the person's account keeps. */
  ZoneId zoneOf(Actor actor) {
    return accounts.find(actor.id()).map(Account::zone).orElse(ZoneOffset.UTC);
  }
}
