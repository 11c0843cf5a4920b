package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a load of many records takes, beside the same rows copied plainly into the same server. */
final class Load {

  private final Service service;
  private final @Nullable DatabaseServer server;
  private final @Nullable Written before;
  private final ServiceHeap heap;

  private Load(
      Service service,
      @Nullable DatabaseServer server,
      @Nullable Written before,
      ServiceHeap heap) {
    this.service = service;
    this.server = server;
    this.before = before;
    this.heap = heap;
  }

  /** Begins to look at what that service takes. */
  static Load on(Service service) throws IOException, SQLException {
    var server = DatabaseServer.of(service).orElse(null);
    return new Load(service, server, server == null ? null : Written.of(server), service.heap());
  }

  /**
   * @param children that were told of
   * @param rows student and child rows of them
   * @param seconds from the first byte sent to the last receipt
   */
  record Done(long children, long rows, double seconds) {}

  /**
   * Adds what was taken until now.
   *
   * @param bundles what was sent, to be copied plainly as well
   */
  void put(Done done, Collection<Path> bundles, Map<String, Double> figures)
      throws IOException, SQLException {
    figures.put("seconds", done.seconds());
    figures.put("rows_per_s", done.rows() / done.seconds());
    figures.put("children_per_s", done.children() / done.seconds());
    figures.put("peak_heap_mb", heap.megabytes());
    if (server != null && before != null) {
      var after = Written.of(server);
      double children = done.children();
      figures.put("wal_bytes_per_child", after.logSince(before) / children);
      figures.put("disk_bytes_per_child", after.sizeSince(before) / children);
    }
    var peer = PlainCopy.beside(service);
    if (peer.isPresent()) {
      putPeer(peer.get(), done, bundles, figures);
    }
  }

  private static void putPeer(
      PlainCopy peer, Done done, Collection<Path> bundles, Map<String, Double> figures)
      throws IOException, SQLException {
    try (var unpacked = Scratch.at(null)) {
      double copied = peer.copy(bundles, unpacked.sub("unpacked")).perSecond();
      figures.put("copy_rows_per_s", copied);
      figures.put("ratio_to_copy", done.rows() / done.seconds() / copied);
    }
  }
}
