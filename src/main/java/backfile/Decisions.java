package backfile;

/**
 * All that can be decided about names.
 *
 * @param mergers what makes one entry of two, and two of one
 * @param namings what concerns an entry alone
 */
record Decisions(Mergers mergers, Namings namings) {

  /** Decisions that are laid on a desk. */
  static Decisions on(Desk desk, Settled settled) {
    Roll roll = new Roll(settled);
    return new Decisions(new Mergers(settled, roll, desk), new Namings(settled, roll, desk));
  }
}
