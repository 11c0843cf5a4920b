package org.monarca.exchange.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.access.links.LinkPurpose;
import org.springframework.core.io.ClassPathResource;

/** The kinds of notices there are; another feature's kind is another line. */
record NoticeKinds(Map<String, NoticeKind> byCode) {

  /** Those of {@code notice-kinds.csv}. */
  static NoticeKinds published() {
    try {
      return of(
          new ClassPathResource("notice-kinds.csv")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .skip(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NoticeKinds of(Stream<String> lines) {
    var kinds = new LinkedHashMap<String, NoticeKind>();
    lines.map(NoticeKind::of).forEach(kind -> kinds.put(kind.code(), kind));
    return new NoticeKinds(kinds);
  }

  Optional<NoticeKind> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** What the link in a notice of that kind is good for; empty where it has none. */
  Optional<LinkPurpose> linkOf(String code) {
    return find(code).flatMap(NoticeKind::link);
  }

  /**
   * @throws IllegalArgumentException when there is no such kind, or it tells of something else
   */
  void check(Notice notice) {
    if (find(notice.kind()).filter(kind -> kind.fits(notice)).isEmpty()) {
      throw new IllegalArgumentException(
          "there is no notice %s about %s".formatted(notice.kind(), notice.ids().keySet()));
    }
  }
}
