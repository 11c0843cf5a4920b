package org.monarca.exchange.notices;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.notices.NoticeKind.Urgency;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Puts a notice into words of the catalogue, with its ids and counts and nothing else. */
final class NoticeWords {

  private static final String CHOICE = "/profile/notices";

  private final NoticeKinds kinds;
  private final MessageSource messages = catalogue();
  private final @Nullable String link;
  private final boolean synthetic;
  private final Enclosure enclosure;

  NoticeWords(NoticeKinds kinds, @Nullable URI link, boolean synthetic) {
    this(kinds, link, synthetic, Enclosure.NONE);
  }

  /**
   * @param link where people reach the exchange; without one they are asked to sign in
   * @param synthetic whether all people are made up: every message says so
   */
  NoticeWords(NoticeKinds kinds, @Nullable URI link, boolean synthetic, Enclosure enclosure) {
    this.enclosure = enclosure;
    this.kinds = kinds;
    this.link = link == null ? null : link.toString().replaceFirst("/+$", "");
    this.synthetic = synthetic;
  }

  /** Subject and body. */
  record Text(String subject, String body) {}

  /** What the link in a message of that kind is good for; empty where it has none. */
  Optional<LinkPurpose> linkOf(String kind) {
    return kinds.linkOf(kind);
  }

  /** Whether messages can lead anywhere at all. */
  boolean isLinked() {
    return link != null;
  }

  Text of(String kind, Map<String, String> ids, Locale language) {
    return kind.equals(Notice.DIGEST) ? digest(ids, language) : alone(kind, ids, "", language);
  }

  /**
   * @param token of the link that the message leads to
   */
  Text withLink(String kind, Map<String, String> ids, String token, Locale language) {
    return alone(kind, ids, token, language);
  }

  private Text alone(String code, Map<String, String> ids, String token, Locale language) {
    var kind = kinds.find(code).orElseThrow();
    var with = kind.ids().keySet().stream().map(name -> said(kind, name, ids)).toArray();
    var lines = new ArrayList<String>();
    lines.add(say("notice." + code + ".body", language, with));
    enclosure.of(code, ids).ifPresent(lines::add);
    if (link != null) {
      lines.add(say("notice.open", language, link + kind.pageOf(ids, token)));
    }
    boolean isChoice = kind.link().isEmpty();
    return text(say("notice." + code + ".subject", language, with), lines, isChoice, language);
  }

  private Text digest(Map<String, String> counts, Locale language) {
    var lines = new ArrayList<String>();
    lines.add(say("notice.digest.body", language));
    for (Urgency urgency : Urgency.values()) {
      var told =
          kinds.byCode().values().stream()
              .filter(kind -> kind.urgency() == urgency && counts.containsKey(kind.code()))
              .map(kind -> "- " + counted(kind, counts, language))
              .toList();
      if (!told.isEmpty()) {
        lines.add(
            say("notice.urgency." + urgency.code(), language) + "\n" + String.join("\n", told));
      }
    }
    if (link != null) {
      lines.add(say("notice.sign-in", language, link + "/"));
    }
    var all = counts.values().stream().mapToLong(Long::parseLong).sum();
    return text(say("notice.digest.subject", language, all), lines, true, language);
  }

  private String counted(NoticeKind kind, Map<String, String> counts, Locale language) {
    return say(
        "notice." + kind.code() + ".counted",
        language,
        Long.parseLong(counts.getOrDefault(kind.code(), "0")));
  }

  /**
   * @param isChoice whether the reader can choose when they are told of such
   */
  private Text text(String subject, List<String> lines, boolean isChoice, Locale language) {
    var all = new ArrayList<String>();
    if (synthetic) {
      all.add(say("layout.synthetic", language));
    }
    all.addAll(lines);
    if (link == null) {
      all.add(say("notice.sign-in-bare", language));
    }
    all.add(say(isChoice ? "notice.no-names" : "notice.link-is-yours", language));
    if (link != null && isChoice) {
      all.add(say("notice.choose", language, link + CHOICE));
    }
    all.add(say("notice.nobody-reads", language));
    return new Text(subject, String.join("\n\n", all) + "\n");
  }

  /** An id is no number: it stands as it is, ungrouped. */
  private static Object said(NoticeKind kind, String name, Map<String, String> ids) {
    var value = ids.getOrDefault(name, "");
    return Boolean.TRUE.equals(kind.ids().get(name)) ? (Object) Long.valueOf(value) : value;
  }

  private String say(String key, Locale language, Object... with) {
    return messages.getMessage(key, with, language);
  }

  private static MessageSource catalogue() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages-notices", "messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
