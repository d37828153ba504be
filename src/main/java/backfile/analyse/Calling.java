package backfile.analyse;

import backfile.letters.Bundled;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What articles call a person, as far as it can tell two people of one name apart: the walks of
 * life, and the countries that are named with them.
 */
record Calling(Set<Walk> walks, Set<String> lands) {
  /** Nothing is known. */
  static final Calling NONE = new Calling(Set.of(), Set.of());

  /** A walk of life. */
  enum Walk {
    POWER,
    MONEY,
    SPORT,
    STAGE,
    FAITH,
    LEARNING,
    PRESS,
    CRIME
  }

  /** Walks that one life often joins. A suspect may be anybody. */
  private static final Set<Set<Walk>> JOINED =
      Set.of(
          Set.of(Walk.POWER, Walk.MONEY),
          Set.of(Walk.POWER, Walk.LEARNING),
          Set.of(Walk.POWER, Walk.PRESS),
          Set.of(Walk.MONEY, Walk.LEARNING),
          Set.of(Walk.MONEY, Walk.PRESS),
          Set.of(Walk.STAGE, Walk.PRESS),
          Set.of(Walk.STAGE, Walk.LEARNING),
          Set.of(Walk.LEARNING, Walk.PRESS),
          Set.of(Walk.FAITH, Walk.LEARNING),
          Set.of(Walk.SPORT, Walk.PRESS));

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Map<String, Walk> WORDS = words();

  private static Map<String, Walk> words() {
    Map<String, Walk> words = new HashMap<>();
    Bundled.words(Calling.class, "callings.txt")
        .forEach(
            (section, all) -> {
              Walk walk = Walk.valueOf(section.toUpperCase(Locale.ROOT));
              all.forEach(word -> words.put(word, walk));
            });
    return words;
  }

  /** What a text calls somebody: "Moroccan defence minister". */
  static Calling of(String text) {
    Set<Walk> walks = EnumSet.noneOf(Walk.class);
    for (String word : GAP.split(text.toLowerCase(Locale.ROOT))) {
      Walk walk = WORDS.get(word);
      if (walk == null && word.endsWith("s")) {
        walk = WORDS.get(word.substring(0, word.length() - 1));
      }
      if (walk != null) {
        walks.add(walk);
      }
    }
    return new Calling(walks, Lands.INSTANCE.in(text));
  }

  /** Both together. */
  Calling and(Calling other) {
    Set<Walk> both = EnumSet.noneOf(Walk.class);
    both.addAll(walks);
    both.addAll(other.walks);
    Set<String> all = new TreeSet<>(lands);
    all.addAll(other.lands);
    return new Calling(both, all);
  }

  boolean isEmpty() {
    return walks.isEmpty();
  }

  /** Whether it is hard to see how one person can be called both. */
  boolean clashes(Calling other) {
    if (walks.isEmpty() || other.walks.isEmpty()) {
      return false;
    }
    boolean abroad =
        !lands.isEmpty()
            && !other.lands.isEmpty()
            && lands.stream().noneMatch(other.lands::contains);
    return abroad || !mayBeOneLife(other);
  }

  private boolean mayBeOneLife(Calling other) {
    for (Walk one : walks) {
      for (Walk two : other.walks) {
        boolean suspect = one == Walk.CRIME || two == Walk.CRIME;
        if (one == two || suspect || JOINED.contains(Set.of(one, two))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A short word for the calling, equal for callings that say the same. */
  String word() {
    List<String> words = new ArrayList<>();
    walks.stream().sorted().forEach(walk -> words.add(walk.name()));
    words.addAll(new TreeSet<>(lands));
    return String.join(" ", words);
  }
}
