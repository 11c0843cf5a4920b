package org.monarca.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.TaskDecision;
import org.monarca.exchange.identity.decisions.TaskDecision.Verdict;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.ReviewPage.Words;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the form of a review says: one for all that its page asks, so that whatever is pressed there
 * nothing is lost that was typed at another pair.
 *
 * @param asked the near match that is decided; 0 where a proposal is
 * @param version of the task, as it was shown
 * @param typed at each pair
 */
record DecisionForm(Verdict verdict, long asked, long version, Typed typed) {

  /**
   * Reads it. The button says which pair it belongs to after what is decided: {@code same 17};
   * where it says none there is but one.
   */
  static DecisionForm of(MultiValueMap<String, String> sent) {
    var said = text(sent.getFirst("decision")).split(" ", 2);
    var verdict = Verdict.of(said[0]);
    var version = number(sent.getFirst("version"));
    var asked = number(said.length > 1 ? said[1] : near(sent).getFirst());
    if (verdict.isEmpty() || version.isEmpty() || asked.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new DecisionForm(verdict.get(), asked.getAsLong(), version.getAsLong(), typed(sent));
  }

  /** What is typed at each pair, in the order in which the page shows them. */
  static Typed typed(MultiValueMap<String, String> sent) {
    var at = new LinkedHashMap<Long, Words>();
    var pairs = near(sent);
    for (int i = 0; i < pairs.size(); i++) {
      var survivor = text(sent.getFirst("survivor-" + pairs.get(i)));
      var words = new Words(survivor, text(sent, "reason", i), text(sent, "note", i));
      number(pairs.get(i)).ifPresent(near -> at.put(near, words));
    }
    return new Typed(at);
  }

  TaskDecision decision() {
    var words = typed.of(asked);
    return new TaskDecision(
        verdict,
        asked == 0 ? null : asked,
        ExchangeId.read(words.survivor()).orElse(null),
        words.reason(),
        words.note());
  }

  private static List<String> near(MultiValueMap<String, String> sent) {
    return sent.getOrDefault("nearMatch", List.of("0"));
  }

  private static String text(MultiValueMap<String, String> sent, String field, int place) {
    var all = sent.getOrDefault(field, List.of());
    return place < all.size() ? text(all.get(place)) : "";
  }

  private static String text(@Nullable String value) {
    return PlainText.lines(value);
  }

  private static OptionalLong number(@Nullable String digits) {
    try {
      return OptionalLong.of(Long.parseLong(text(digits)));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
