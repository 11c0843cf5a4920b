package org.monarca.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most heap in use at one time, what is garbage by then among it: looked at before each
 * collection, when it is fullest, and at the end.
 */
final class PeakHeap implements AutoCloseable {

  private final Set<String> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());

  private final List<NotificationEmitter> collectors =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .map(NotificationEmitter.class::cast)
          .toList();

  private final AtomicLong most = new AtomicLong();

  private final NotificationListener listener = (collected, handback) -> see(collected);

  private PeakHeap() {}

  /** Begins to look, after what was used before is collected. */
  static PeakHeap watched() {
    System.gc();
    var heap = new PeakHeap();
    heap.collectors.forEach(
        collector -> collector.addNotificationListener(heap.listener, null, null));
    return heap;
  }

  private void see(Notification collected) {
    var before =
        GarbageCollectionNotificationInfo.from((CompositeData) collected.getUserData())
            .getGcInfo()
            .getMemoryUsageBeforeGc();
    see(
        before.entrySet().stream()
            .filter(pool -> pools.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum());
  }

  private void see(long bytes) {
    most.accumulateAndGet(bytes, Math::max);
  }

  double megabytes() {
    see(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    return most.get() / 1e6;
  }

  @Override
  public void close() {
    try {
      for (var collector : collectors) {
        collector.removeNotificationListener(listener);
      }
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException("it was added to each", e);
    }
  }
}
