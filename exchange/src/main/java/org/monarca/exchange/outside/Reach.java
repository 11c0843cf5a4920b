package org.monarca.exchange.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses of the network are outside. Whoever gives a name to an address decides where it
 * leads, so a name may lead to the exchange's own machines; those answer nobody who comes this way.
 *
 * @param loopback whether this machine itself counts as outside, for demonstrations and tests
 * @param closed networks of this installation that have public addresses
 */
public record Reach(boolean loopback, List<Network> closed) {

  /** What the registries keep back for special uses (RFC 6890). */
  private static final List<Network> SPECIAL_4 =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // between providers and their customers
          "127.0.0.0/8", // this machine
          "168.63.129.16/32", // the agent that Azure has on each of its machines
          "169.254.0.0/16", // this link, where clouds tell machines who they are
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocols
          "192.0.2.0/24", // examples
          "192.88.99.0/24", // 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // measurements
          "198.51.100.0/24", // examples
          "203.0.113.0/24", // examples
          "224.0.0.0/3"); // multicast, reserved, broadcast

  /** Of IPv6 only this is outside: what is unique to a site, a link or a machine is not of it. */
  private static final Network GLOBAL_6 = Network.of("2000::/3");

  private static final List<Network> SPECIAL_6 =
      networks(
          "2001::/23", // protocols, Teredo among them, which wraps an address of IPv4
          "2001:db8::/32", // examples
          "2002::/16", // 6to4, which wraps one too
          "3fff::/20"); // examples

  /** Whether nothing of this installation is there. */
  public boolean isOutside(InetAddress address) {
    if (loopback && address.isLoopbackAddress()) {
      return true;
    }
    if (closed.stream().anyMatch(network -> network.holds(address))) {
      return false;
    }
    return address instanceof Inet4Address
        ? SPECIAL_4.stream().noneMatch(network -> network.holds(address))
        : GLOBAL_6.holds(address)
            && SPECIAL_6.stream().noneMatch(network -> network.holds(address));
  }

  private static List<Network> networks(String... some) {
    return Stream.of(some).map(Network::of).toList();
  }

  /** Addresses that begin alike. */
  public record Network(InetAddress first, int length) {

    /**
     * @param written as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException where it is not
     */
    public static Network of(String written) {
      var parts = written.split("/", -1);
      if (parts.length != 2
          || !parts[0].matches("[0-9a-fA-F.:]+")
          || !parts[1].matches("[0-9]{1,3}")) {
        throw new IllegalArgumentException("not a network: " + written);
      }
      try {
        var first = InetAddress.getByName(parts[0]);
        int length = Integer.parseInt(parts[1]);
        if (length > first.getAddress().length * Byte.SIZE) {
          throw new IllegalArgumentException("not a network: " + written);
        }
        return new Network(first, length);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("not a network: " + written, e);
      }
    }

    boolean holds(InetAddress address) {
      var mine = first.getAddress();
      var its = address.getAddress();
      if (mine.length != its.length) {
        return false;
      }
      for (int bit = 0; bit < length; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
