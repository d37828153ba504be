package backfile.clean;

import backfile.model.Front;
import backfile.model.PartialDate;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an article while its seed is read, each thing with where it was found. What was
 * found first stays.
 */
final class Facts {
  /** What is given one by one and kept in a list. */
  private static final Map<String, String> KEYS =
      Map.of(
          "author",
          "authors",
          "contributor",
          "contributors",
          "contributor-note",
          "contributors",
          "topic",
          "topics",
          "site",
          "source",
          "address",
          "source",
          "captured",
          "source");

  private final Sheet sheet;
  private final Front.Builder front = Front.builder();
  private final List<Front.Contributor> contributors = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> topics = new LinkedHashSet<>();
  private List<String> authors = List.of();
  private boolean settled;
  private boolean cut;

  Facts(Sheet sheet) {
    this.sheet = sheet;
  }

  boolean knows(String key) {
    return known.contains(key);
  }

  /** Whether the seed is an article of ours, of which nothing is left to find out. */
  boolean isSettled() {
    return settled;
  }

  /** Where in the front matter stands what the input format gave under a key; nothing if unused. */
  Optional<String> placeOf(String key) {
    return taken.contains(key) ? Optional.of(KEYS.getOrDefault(key, key)) : Optional.empty();
  }

  /** The headline, or an empty text. */
  String title() {
    return front.build().title().orElse("");
  }

  /** The standfirst, or an empty text. */
  String standfirst() {
    return front.build().standfirst().orElse("");
  }

  void title(String text, int line) {
    front.title(Optional.of(text));
    origin("title", line);
  }

  void kicker(String text, int line) {
    front.kicker(Optional.of(text));
    origin("kicker", line);
  }

  void standfirst(String text, int line) {
    front.standfirst(Optional.of(text));
    origin("standfirst", line);
  }

  void dateline(Front.Dateline dateline, int line) {
    front.dateline(Optional.of(dateline));
    origin("dateline", line);
  }

  void contributors(List<Front.Contributor> found, int line) {
    contributors.addAll(found);
    origin("contributors", line);
  }

  /** Takes over what the input format itself says; it goes before what the text shows. */
  void given(Seed seed, String language) {
    Map<String, String> source = new HashMap<>();
    List<String> names = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Seed.Given value : seed.given()) {
      String text = value.value();
      boolean used =
          switch (value.key()) {
            case "title" -> {
              front.title(Optional.of(text));
              yield true;
            }
            case "kicker" -> {
              front.kicker(Optional.of(text));
              yield true;
            }
            case "topic" -> {
              topics.add(text);
              yield true;
            }
            case "rights" -> {
              front.rights(Optional.of(text));
              yield true;
            }
            case "publish" -> {
              front.publish(Front.Publish.valueOf(text.toUpperCase(Locale.ROOT)));
              yield true;
            }
            case "standfirst" -> {
              front.standfirst(Optional.of(text));
              yield true;
            }
            case "author" -> giveAuthors(text);
            case "published" -> {
              Optional<PartialDate> date = PrintedDate.only(text, language);
              front.published(date);
              yield date.isPresent();
            }
            case "modified" -> {
              Optional<PartialDate> date = PrintedDate.only(text, language);
              front.modified(date);
              yield date.isPresent();
            }
            case "site", "address", "captured" -> {
              source.put(value.key(), text);
              front.origin("source", value.origin());
              taken.add(value.key());
              yield false;
            }
            case "language" -> {
              taken.add(value.key());
              yield false;
            }
            case "contributor" -> names.add(text);
            case "contributor-note" -> notes.add(text);
            case "settled" -> {
              settled = true;
              yield false;
            }
            default -> false;
          };
      if (used) {
        String key = KEYS.getOrDefault(value.key(), value.key());
        known.add(key);
        taken.add(value.key());
        front.origin(key, value.origin());
      }
    }
    for (int i = 0; i < names.size() && names.size() == notes.size(); i++) {
      contributors.add(new Front.Contributor(names.get(i), notes.get(i)));
    }
    if (!source.isEmpty()) {
      String name = source.getOrDefault("site", "");
      String address = source.getOrDefault("address", "");
      String captured = source.getOrDefault("captured", "");
      front.source(Optional.of(new Front.Source(name, address, captured)));
    }
  }

  /** Adds the names that a statement of authors holds; an address or a sentence is none. */
  private boolean giveAuthors(String text) {
    List<String> all = new ArrayList<>(authors);
    for (String name : Byline.stated(text)) {
      if (!all.contains(name)) {
        all.add(name);
      }
    }
    boolean more = all.size() > authors.size();
    authors = all;
    return more;
  }

  void authors(List<String> found, int line) {
    if (!knows("authors")) {
      authors = found;
      origin("authors", line);
    }
  }

  void date(PrintedDate date, int line) {
    String key = date.modified() ? "modified" : "published";
    if (!date.doubt().isEmpty()) {
      sheet.doubt(line, date.doubt());
    }
    if (!knows(key)) {
      if (date.modified()) {
        front.modified(Optional.of(date.date()));
      } else {
        front.published(Optional.of(date.date()));
      }
      origin(key, line);
    }
  }

  /** The text ends before the article does. */
  void cut() {
    cut = true;
  }

  private List<String> needs() {
    Front found = front.build();
    List<String> needs = new ArrayList<>();
    if (found.title().isEmpty()) {
      needs.add("title");
    }
    if (found.published().isEmpty()) {
      needs.add("published");
    }
    if (authors.isEmpty()) {
      needs.add("authors");
    }
    if (found.source().isEmpty()) {
      needs.add("source");
    }
    if (cut) {
      needs.add("text");
    }
    return needs;
  }

  private void origin(String key, int index) {
    known.add(key);
    front.origin(key, "text:" + sheet.line(index).number());
  }

  /** The front matter that all this comes to. */
  Front front(Seed seed, String language) {
    return front
        .language(language)
        .authors(authors)
        .contributors(contributors)
        .topics(List.copyOf(topics))
        .needs(needs())
        .seed(Optional.of(new Front.SeedMark(seed.file(), seed.part(), seed.sha256())))
        .build();
  }
}
