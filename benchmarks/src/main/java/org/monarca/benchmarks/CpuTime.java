package org.monarca.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of all threads of this process since it was started, native ones among them. */
record CpuTime(long startedNanos) {

  static CpuTime start() {
    return new CpuTime(now());
  }

  double seconds() {
    return (now() - startedNanos) / 1e9;
  }

  private static long now() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
