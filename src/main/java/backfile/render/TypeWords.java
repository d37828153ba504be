package backfile.render;

import backfile.letters.Words;
import backfile.model.EntityType;

/** What readers call the types, and where each type's list stands. */
record TypeWords(String one, String many, String file) {

  static TypeWords of(EntityType type, Words words) {
    return new TypeWords(
        words.text("type." + type.word()), words.text("types." + type.word()), file(type));
  }

  /** The page that lists the names of a type. */
  static String file(EntityType type) {
    return switch (type) {
      case PERSON -> "people.html";
      case PLACE -> "places.html";
      case ORGANISATION -> "organisations.html";
      case EVENT -> "events.html";
      case AGREEMENT -> "agreements.html";
      case WORK -> "works.html";
    };
  }
}
