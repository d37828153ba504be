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

  /**
   * The longest name that begins at this token. Words in capitals throughout also match a name that
   * has capitals at the beginnings only ("RABAT"). A name in the text may not reach across a
   * possessive ending or anything but a space, a hyphen or an ampersand.
   */
  Optional<Hit<T>> longest(List<Token> tokens, int from) {
    Node<T> node = root;
    Hit<T> best = null;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean joined = i == from || token.joint() != Token.Joint.APART;
      if (!joined || i > from && tokens.get(i - 1).possessive()) {
        break;
      }
      Node<T> next = node.next.get(i == from ? token.text() : token.key());
      if (next == null && token.isAllCapitals() && token.text().length() > 3) {
        String small = lowered(token.text());
        boolean hyphen = i > from && token.joint() == Token.Joint.HYPHEN;
        next = node.next.get(hyphen ? "-" + small : small);
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
