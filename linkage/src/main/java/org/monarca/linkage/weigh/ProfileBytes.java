package org.monarca.linkage.weigh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Word;

/**
 * A profile in some two hundred bytes, to travel between machines that run one version: reading it
 * is many times as quick as standardising the person again. Not a form to keep.
 */
public final class ProfileBytes {

  private ProfileBytes() {}

  /** The profile as bytes; equal profiles give equal ones. */
  public static byte[] write(Profile profile) {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      write(profile.given(), out);
      write(profile.surnames(), out);
      write(profile.full(), out);
      out.writeInt(profile.parents().size());
      for (var parent : profile.parents()) {
        write(parent.first(), out);
        write(parent.last(), out);
      }
      write(profile.birthPlace().city(), out);
      write(profile.birthPlace().state(), out);
      write(profile.birthPlace().country(), out);
      out.writeInt(profile.codes().length);
      for (int code : profile.codes()) {
        out.writeInt(code);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory is written to without fail", e);
    }
    return bytes.toByteArray();
  }

  /** Letter by letter: of any length, and exact where a text is no sound Unicode. */
  private static void write(String text, DataOutputStream out) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  /** Reads what {@link #write(Profile)} wrote. */
  public static Profile read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Profile(names(in), names(in), names(in), parents(in), place(in), codes(in));
    } catch (IOException e) {
      throw new UncheckedIOException("these bytes are no profile", e);
    }
  }

  private static void write(Names names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (var word : names.words()) {
      write(word.text(), out);
      out.writeFloat(word.rarity());
      out.writeBoolean(word.isKnown());
      out.writeInt(word.fullNames().size());
      for (var full : word.fullNames()) {
        write(full, out);
      }
    }
  }

  private static Names names(DataInputStream in) throws IOException {
    int size = in.readInt();
    var words = new ArrayList<Word>(size);
    for (int i = 0; i < size; i++) {
      words.add(word(in));
    }
    return words.isEmpty() ? Names.NONE : new Names(words);
  }

  private static Word word(DataInputStream in) throws IOException {
    return Word.of(text(in), in.readFloat(), in.readBoolean(), texts(in));
  }

  private static String text(DataInputStream in) throws IOException {
    var letters = new char[in.readInt()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = in.readChar();
    }
    return new String(letters);
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int size = in.readInt();
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  private static List<Parent> parents(DataInputStream in) throws IOException {
    int size = in.readInt();
    var parents = new ArrayList<Parent>(size);
    for (int i = 0; i < size; i++) {
      parents.add(new Parent(names(in), names(in)));
    }
    return List.copyOf(parents);
  }

  private static Place place(DataInputStream in) throws IOException {
    var place = new Place(text(in), text(in), text(in));
    return place.isUnknown() ? Place.UNKNOWN : place;
  }

  private static int[] codes(DataInputStream in) throws IOException {
    var codes = new int[in.readInt()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = in.readInt();
    }
    return codes;
  }
}
