package backfile;

import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Problem;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.List;

/** What an editor says that entries are part of, where the archive has no such entry. */
final class PartNotes {
  private PartNotes() {}

  /** A note for each, in the order of the entries. */
  static List<Problem> of(Catalogue catalogue) {
    List<Problem> notes = new ArrayList<>();
    for (Entity entity : catalogue.glossary().entities()) {
      for (Slug whole : entity.partOf()) {
        if (catalogue.shown(whole).isEmpty() || whole.equals(entity.slug())) {
          notes.add(
              Problem.note(
                  "content/glossary/" + entity.slug() + ".md",
                  0,
                  "is part-of \"" + whole + "\", of which there is no other entry",
                  "write the last part of the address of what it is part of"));
        }
      }
    }
    return notes;
  }
}
