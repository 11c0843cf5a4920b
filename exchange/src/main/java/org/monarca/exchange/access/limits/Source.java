package org.monarca.exchange.access.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as tries are counted by it. Of an IPv6 address it is the network of
 * 64 bits: whoever has one address there has all of them, 18 quintillion, and would never be
 * refused.
 */
public final class Source {

  private static final int NETWORK_BYTES = 8;
  private static final String UNKNOWN = "unknown";

  private Source() {}

  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /**
   * Of an address as the container writes it.
   *
   * @param address never a name: it is not looked up
   */
  public static String of(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return UNKNOWN;
    }
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      return InetAddress.getByName(address) instanceof Inet6Address whole
          ? network(whole)
          : InetAddress.getByName(address).getHostAddress(); // an IPv4 address in the form of IPv6
    } catch (UnknownHostException unreadable) {
      return UNKNOWN;
    }
  }

  private static String network(Inet6Address whole) throws UnknownHostException {
    var bytes = whole.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
  }
}
