package org.monarca.population.nights;

import java.io.IOException;
import java.io.OutputStream;

/** A parcel ready to be put away; packing is the work, and may be done by many threads. */
public final class Packed {

  private final Parcel parcel;
  private final byte[] bytes;

  private Packed(Parcel parcel, byte[] bytes) {
    this.parcel = parcel;
    this.bytes = bytes;
  }

  public static Packed of(Parcel parcel) throws IOException {
    return new Packed(parcel, Packing.packed(parcel.record()));
  }

  Parcel parcel() {
    return parcel;
  }

  int length() {
    return bytes.length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
