package org.monarca.exchange.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Origin;
import org.monarca.records.RecordKind;

/** Of where a student row stood, what is needed to say who it may be besides. */
record KeptOrigin(Map<Element, Told> kept) implements Origin {

  /** What {@link Remarks} speak of once children are linked. */
  private static final List<Element> SPOKEN_OF =
      List.of(
          Catalogue.known().element(RecordKind.STUDENT, "state_student_id"),
          Catalogue.known().element(RecordKind.STUDENT, "exchange_id"));

  @Override
  public Told told(Element element) {
    return Objects.requireNonNull(kept.get(element), "only of what is spoken of");
  }

  /** In our own forms the row itself says where it stood. */
  static void write(@Nullable Origin origin, Block block) {
    boolean ours = origin == null || origin.told(SPOKEN_OF.getFirst()).name() == null;
    block.number(ours ? 0 : 1);
    if (origin != null && !ours) {
      for (var element : SPOKEN_OF) {
        var told = origin.told(element);
        block.text(told.file());
        block.number(told.line());
        block.number(told.column() == null ? 0 : told.column());
        block.text(Objects.requireNonNullElse(told.name(), Told.NOWHERE));
      }
    }
  }

  static @Nullable Origin read(Block block) {
    if (block.number() == 0) {
      return null;
    }
    var kept = new HashMap<Element, Told>();
    for (var element : SPOKEN_OF) {
      var file = block.text();
      long line = block.number();
      long column = block.number();
      var found = column == 0 ? null : Long.valueOf(column);
      kept.put(element, new Told(file, line, found, block.text(), null, null));
    }
    return new KeptOrigin(kept);
  }
}
