package org.monarca.exchange.worklist;

import java.util.Map;

/** Which tasks are somebody's business. */
sealed interface Scope {

  /** The same as {@link #covers}, for a statement about {@code worklist.task}. */
  String condition();

  /** The names that {@link #condition} uses. */
  Map<String, Object> params();

  /** The same, as the tally names it: {@code worklist.lists} in the database. */
  String list();

  boolean covers(Office office);

  /** Whether the tasks of the scope are those about users; else they are all the others. */
  default boolean isOfUsers() {
    return false;
  }

  default boolean covers(Task task) {
    return task.isOfUsers() == isOfUsers() && covers(task.office());
  }

  /** Whether somebody of that scope may give a task to that office; it need not be above. */
  default boolean reaches(Office office) {
    return covers(office);
  }

  /** Nobody's. */
  record Nothing() implements Scope {

    @Override
    public String condition() {
      return "false";
    }

    @Override
    public Map<String, Object> params() {
      return Map.of();
    }

    @Override
    public String list() {
      return "";
    }

    @Override
    public boolean covers(Office office) {
      return false;
    }
  }

  /** What lies with that district. */
  record OfDistrict(String state, String district) implements Scope {

    @Override
    public String condition() {
      return "level = 'district' and district = :district and state = :state";
    }

    @Override
    public Map<String, Object> params() {
      return Map.of("state", state, "district", district);
    }

    @Override
    public String list() {
      return state + " district " + district;
    }

    @Override
    public boolean covers(Office office) {
      return office.level() == Level.DISTRICT
          && district.equals(office.district())
          && state.equals(office.state());
    }
  }

  /** What lies with that region or a district of it. */
  record OfRegion(String state, long region) implements Scope {

    @Override
    public String condition() {
      return "level in ('district', 'region') and region = :region and state = :state";
    }

    @Override
    public Map<String, Object> params() {
      return Map.of("state", state, "region", region);
    }

    @Override
    public String list() {
      return state + " region " + region;
    }

    @Override
    public boolean covers(Office office) {
      return !office.level().isAbove(Level.REGION)
          && Long.valueOf(region).equals(office.region())
          && state.equals(office.state());
    }
  }

  /** All of a State, wherever it lies. */
  record OfState(String state) implements Scope {

    @Override
    public String condition() {
      return "state = :state and kind <> 'account'";
    }

    @Override
    public Map<String, Object> params() {
      return Map.of("state", state);
    }

    @Override
    public String list() {
      return state;
    }

    @Override
    public boolean covers(Office office) {
      return state.equals(office.state());
    }
  }

  /** What lies with the Department. */
  record OfNation() implements Scope {

    @Override
    public String condition() {
      return "level = 'nation' and kind <> 'account'";
    }

    @Override
    public Map<String, Object> params() {
      return Map.of();
    }

    @Override
    public String list() {
      return "nation";
    }

    @Override
    public boolean covers(Office office) {
      return office.level() == Level.NATION;
    }

    /** The Department gives back to a State, and leaves to it who does it there. */
    @Override
    public boolean reaches(Office office) {
      return covers(office)
          || (office.level() == Level.STATE && !office.state().equals(Office.NATION));
    }
  }

  /** What lies with a State's user administrators. */
  record OfUsers(String state) implements Scope {

    @Override
    public String condition() {
      return "level = 'state' and state = :state and kind = 'account'";
    }

    @Override
    public Map<String, Object> params() {
      return Map.of("state", state);
    }

    @Override
    public String list() {
      return state + " users";
    }

    @Override
    public boolean covers(Office office) {
      return office.level() == Level.STATE && state.equals(office.state());
    }

    @Override
    public boolean isOfUsers() {
      return true;
    }
  }

  /** What lies with the Department's user administrators. */
  record OfUsersOfTheNation() implements Scope {

    @Override
    public String condition() {
      return "level = 'nation' and kind = 'account'";
    }

    @Override
    public Map<String, Object> params() {
      return Map.of();
    }

    @Override
    public String list() {
      return "nation users";
    }

    @Override
    public boolean covers(Office office) {
      return office.level() == Level.NATION;
    }

    @Override
    public boolean isOfUsers() {
      return true;
    }
  }
}
