package backfile.render;

import backfile.model.EntityType;

/** What readers call the types, and where each type's list stands. */
record TypeWords(String one, String many, String file) {

  static TypeWords of(EntityType type) {
    return switch (type) {
      case PERSON -> new TypeWords("Person", "People", "people.html");
      case PLACE -> new TypeWords("Place", "Places", "places.html");
      case ORGANISATION -> new TypeWords("Organisation", "Organisations", "organisations.html");
      case EVENT -> new TypeWords("Event", "Events", "events.html");
      case AGREEMENT -> new TypeWords("Agreement", "Agreements", "agreements.html");
      case WORK -> new TypeWords("Work", "Works", "works.html");
    };
  }
}
