package backfile.analyse;

import backfile.letters.Lookalikes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of people that may be one person's: given names that are nearly alike, the same words in
 * the other order, or a middle name more. Names with letters that deceive are like no other.
 */
final class Alike {
  /** More people of one surname than this are a register, not spellings. */
  private static final int MOST_OF_A_SURNAME = 300;

  private final Map<Bearer, Set<Bearer>> alike = new LinkedHashMap<>();

  /**
   * @param people bearers of names in full, in a definite order
   */
  Alike(List<Bearer> people) {
    Map<String, List<Bearer>> bySurname = new TreeMap<>();
    Map<String, Bearer> bySound = new HashMap<>();
    Map<Bearer, List<String>> keys = new LinkedHashMap<>();
    for (Bearer bearer : people) {
      String name = bearer.name();
      if (!Lookalikes.mayDeceive(name)) {
        List<String> key = bearer.sound();
        keys.put(bearer, key);
        bySurname.computeIfAbsent(key.get(key.size() - 1), w -> new ArrayList<>(1)).add(bearer);
        bySound.putIfAbsent(String.join(" ", key), bearer);
      }
    }
    for (List<Bearer> some : bySurname.values()) {
      for (int i = 0; i < some.size() && some.size() <= MOST_OF_A_SURNAME; i++) {
        for (int j = i + 1; j < some.size(); j++) {
          List<String> one = keys.getOrDefault(some.get(i), List.of());
          List<String> other = keys.getOrDefault(some.get(j), List.of());
          if (Transliteration.hasMiddleMore(one, other)
              || Spelling.samePerson(some.get(i).name(), some.get(j).name())) {
            enter(some.get(i), some.get(j));
          }
        }
      }
    }
    keys.forEach(
        (bearer, key) -> {
          Bearer turned = bySound.get(String.join(" ", Transliteration.turned(key)));
          if (turned != null && turned != bearer) {
            enter(bearer, turned);
          }
        });
  }

  private void enter(Bearer one, Bearer other) {
    alike.computeIfAbsent(one, b -> new LinkedHashSet<>()).add(other);
    alike.computeIfAbsent(other, b -> new LinkedHashSet<>()).add(one);
  }

  /** The pairs that are alike, each once. */
  Set<Set<Bearer>> pairs() {
    Set<Set<Bearer>> pairs = new LinkedHashSet<>();
    alike.forEach((one, others) -> others.forEach(other -> pairs.add(Set.of(one, other))));
    return pairs;
  }

  /** Whether a name is like one other only. */
  boolean isLikeOne(Bearer bearer) {
    return alike.getOrDefault(bearer, Set.of()).size() == 1;
  }
}
