package backfile.model;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing a name stands for. The order is the one in which lists show the kinds. */
public enum EntityType {
  AGREEMENT,
  EVENT,
  PERSON,
  PLACE,
  ORGANISATION,
  WORK;

  /** The word of content/ files and data: {@code person}, {@code organisation} … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that a word of a content/ file names, or nothing. */
  public static Optional<EntityType> of(String word) {
    for (EntityType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The class that marks the type on pages, so that colour and line follow it. */
  public String style() {
    return switch (this) {
      case PERSON -> "person";
      case PLACE -> "place";
      case ORGANISATION -> "org";
      case EVENT -> "event";
      case AGREEMENT -> "pact";
      case WORK -> "work";
    };
  }

  /** One letter of ASCII for the type, for files where every byte counts. */
  public String letter() {
    return switch (this) {
      case PERSON -> "p";
      case PLACE -> "l";
      case ORGANISATION -> "o";
      case EVENT -> "e";
      case AGREEMENT -> "a";
      case WORK -> "w";
    };
  }

  /** Whether the last part alone may stand for the whole: "Gantz" after "Benny Gantz". */
  public boolean mayBeShortened() {
    return switch (this) {
      case PERSON -> true;
      case PLACE, ORGANISATION, EVENT, AGREEMENT, WORK -> false;
    };
  }
}
