package org.monarca.exchange.identity.stored;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ascending lists of numbers, outside the heap: each in a block of the least power of two that has
 * room for it and for its length. One that grows out of its block moves to one of twice the size,
 * and its old block serves another. Not for use by several threads.
 */
final class HolderLists {

  /** No longer list is kept. */
  static final int LONGEST = (1 << 20) - 1;

  private static final int INTS_OF_PAGE = LONGEST + 1;
  private static final int LEAST_CLASS = 2;
  private static final int MOST_CLASS = 20;
  private static final int UNIT = 1 << LEAST_CLASS;

  private final List<IntBuffer> pages = new ArrayList<>();
  private final int[][] free = new int[MOST_CLASS + 1][8];
  private final int[] freed = new int[MOST_CLASS + 1];
  private int pagesBegun;
  private int used = INTS_OF_PAGE;

  /** A list of two, by whose address it is found again: at least 0. */
  int of(int one, int other) {
    int list = block(LEAST_CLASS);
    var page = page(list);
    int at = at(list);
    page.put(at, 2);
    page.put(at + 1, Math.min(one, other));
    page.put(at + 2, Math.max(one, other));
    return list;
  }

  int size(int list) {
    return page(list).get(at(list));
  }

  boolean isFull(int list) {
    return size(list) == LONGEST;
  }

  /** Adds a number where it belongs; answers where the list is from now on. */
  int add(int list, int number) {
    int size = size(list);
    int place = place(list, size, number);
    if (place < 0) {
      return list;
    }
    int home = sizeClass(size + 1) == sizeClass(size) ? list : moved(list, size);
    var page = page(home);
    int at = at(home);
    for (int i = size; i > place; i--) {
      page.put(at + 1 + i, page.get(at + i));
    }
    page.put(at + 1 + place, number);
    page.put(at, size + 1);
    return home;
  }

  /** The first of the list, as many as there is room for. */
  void copy(int list, int[] into) {
    page(list).get(at(list) + 1, into);
  }

  /** No list is left; the pages serve again. */
  void clear() {
    Arrays.fill(freed, 0);
    pagesBegun = 0;
    used = INTS_OF_PAGE;
  }

  long bytes() {
    return 4L * INTS_OF_PAGE * pages.size();
  }

  /** Where the number belongs; negative where it stands already. Most belong at the end. */
  private int place(int list, int size, int number) {
    var page = page(list);
    int at = at(list) + 1;
    int low = 0;
    int high = size - 1;
    if (page.get(at + high) < number) {
      return size;
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = page.get(at + middle);
      if (there == number) {
        return -1;
      } else if (there < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private int moved(int list, int size) {
    int home = block(sizeClass(size + 1));
    var all = new int[size + 1];
    page(list).get(at(list), all);
    page(home).put(at(home), all);
    release(list, sizeClass(size));
    return home;
  }

  private static int sizeClass(int size) {
    return Math.max(LEAST_CLASS, Integer.SIZE - Integer.numberOfLeadingZeros(size));
  }

  private int block(int sizeClass) {
    if (freed[sizeClass] > 0) {
      return free[sizeClass][--freed[sizeClass]];
    }
    int ints = 1 << sizeClass;
    if (used + ints > INTS_OF_PAGE) {
      releaseRest();
      beginPage();
    }
    int block = (pagesBegun - 1) * (INTS_OF_PAGE / UNIT) + used / UNIT;
    used += ints;
    return block;
  }

  private void beginPage() {
    if (pagesBegun == pages.size()) {
      pages.add(page());
    }
    pagesBegun++;
    used = 0;
  }

  /** What is left of the last page serves smaller lists. */
  private void releaseRest() {
    while (used < INTS_OF_PAGE) {
      int sizeClass = Integer.numberOfTrailingZeros(used);
      release((pagesBegun - 1) * (INTS_OF_PAGE / UNIT) + used / UNIT, sizeClass);
      used += 1 << sizeClass;
    }
  }

  private void release(int block, int sizeClass) {
    if (freed[sizeClass] == free[sizeClass].length) {
      free[sizeClass] = Arrays.copyOf(free[sizeClass], 2 * freed[sizeClass]);
    }
    free[sizeClass][freed[sizeClass]++] = block;
  }

  private static IntBuffer page() {
    return ByteBuffer.allocateDirect(4 * INTS_OF_PAGE).order(ByteOrder.nativeOrder()).asIntBuffer();
  }

  private IntBuffer page(int list) {
    return pages.get(list / (INTS_OF_PAGE / UNIT));
  }

  private static int at(int list) {
    return list % (INTS_OF_PAGE / UNIT) * UNIT;
  }
}
