package org.monarca.exchange.access.reviews;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Tells administrators of a review in which something waits for them, in the transaction under way.
 */
@Component
class ReviewNews {

  private final RoleGrants grants;
  private final ReviewStore store;
  private final ReviewListener listener;

  ReviewNews(Database database, RoleGrants grants, ReviewListener listener) {
    this.grants = grants;
    this.store = new ReviewStore(database);
    this.listener = listener;
  }

  void opened(long review, @Nullable String office) {
    tell(review, office, listener::opened);
  }

  void endsSoon(long review, @Nullable String office) {
    tell(review, office, listener::endsSoon);
  }

  void overdue(long review, @Nullable String office) {
    tell(review, office, listener::overdue);
  }

  private void tell(long review, @Nullable String office, Consumer<String> telling) {
    grants.administratorsOf(office).stream()
        .filter(administrator -> waits(review, administrator))
        .map(RoleGrant::account)
        .distinct()
        .forEach(telling);
  }

  private boolean waits(long review, RoleGrant administrator) {
    return !store.items(grants.reachOf(administrator.actor()), review, true, 0, 1).isEmpty();
  }
}
