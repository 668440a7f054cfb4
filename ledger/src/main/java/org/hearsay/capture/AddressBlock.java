package org.hearsay.capture;

import java.net.InetAddress;
import java.util.List;
import org.hearsay.text.WordList;

/// A block of addresses in CIDR notation and what it is for ("private"). Immutable.
record AddressBlock(InetAddress first, int prefix, String use) {

  /// The blocks of the resource `special-addresses.txt`, in its order.
  static List<AddressBlock> special() {
    return WordList.read(AddressBlock.class, "special-addresses.txt").lines().stream()
        .map(AddressBlock::parse)
        .toList();
  }

  private static AddressBlock parse(String line) {
    String[] blockAndUse = line.split("\\s+", 2);
    String[] firstAndPrefix = blockAndUse[0].split("/", 2);
    return new AddressBlock(
        InetAddress.ofLiteral(firstAndPrefix[0]),
        Integer.parseInt(firstAndPrefix[1]),
        blockAndUse[1]);
  }

  /// Whether `address`, in network order, lies in this block; one of the other family never does.
  boolean contains(byte[] address) {
    byte[] own = first.getAddress();
    if (own.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit & 7);
      if (((own[bit >> 3] ^ address[bit >> 3]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
