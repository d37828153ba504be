package backfile.analyse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names as sequences of words, with what is known of each; the longest match wins. */
final class Trie<T> {
  /** A match: what is known, and the token behind its last. */
  record Hit<T>(T value, int end) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>(4);
    @Nullable T value;
  }

  private final Node<T> root = new Node<>();

  /**
   * Adds a name; a value that stands there already is replaced. Names without words are ignored.
   */
  void put(List<String> keys, T value) {
    if (keys.isEmpty()) {
      return;
    }
    Node<T> node = root;
    for (String key : keys) {
      node = node.next.computeIfAbsent(key, k -> new Node<>());
    }
    node.value = value;
  }

  /** The value of exactly this name. */
  Optional<T> get(List<String> keys) {
    Node<T> node = root;
    for (String key : keys) {
      Node<T> next = node.next.get(key);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    return Optional.ofNullable(node.value);
  }

  /** Whether {@link #longest} may find a name that begins with this word. */
  boolean opens(String word) {
    return root.next.containsKey(word) || root.next.containsKey(lowered(word));
  }

  /** How a name goes on from one word to the next. */
  @FunctionalInterface
  interface Joints {
    /** What stands before the key of a word that is not the first; null where a name must end. */
    @Nullable String before(List<Token> tokens, int token);
  }

  /**
   * The longest name that begins at this token. Words in capitals throughout also match a name that
   * has capitals at the beginnings only ("RABAT"). A name in the text may not reach across a
   * possessive ending or anything but a space, a hyphen or an ampersand.
   */
  Optional<Hit<T>> longest(List<Token> tokens, int from) {
    return longest(tokens, from, Trie::usual);
  }

  private static @Nullable String usual(List<Token> tokens, int i) {
    return tokens.get(i - 1).possessive()
        ? null
        : switch (tokens.get(i).joint()) {
          case SPACE, AMPERSAND -> "";
          case HYPHEN -> "-";
          case APART -> null;
        };
  }

  /** The longest name that begins at this token and goes on as these joints have it. */
  Optional<Hit<T>> longest(List<Token> tokens, int from, Joints joints) {
    Node<T> node = root;
    Hit<T> best = null;
    for (int i = from; i < tokens.size() && !node.next.isEmpty(); i++) {
      Token token = tokens.get(i);
      String joint = i == from ? "" : joints.before(tokens, i);
      if (joint == null) {
        break;
      }
      Node<T> next = node.next.get(joint.isEmpty() ? token.text() : joint + token.text());
      if (next == null && token.isAllCapitals() && token.text().length() > 3) {
        next = node.next.get(joint + lowered(token.text()));
      }
      if (next == null) {
        break;
      }
      node = next;
      if (node.value != null) {
        best = new Hit<>(node.value, i + 1);
      }
    }
    return Optional.ofNullable(best);
  }

  /** "RABAT" as "Rabat". */
  private static String lowered(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
