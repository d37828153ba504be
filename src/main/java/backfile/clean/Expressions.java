package backfile.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many regular expressions that are asked of one text: which is the first to match the whole of it.
 * Hardly any of them can match a text that begins with given letters; which ones, the expressions
 * say themselves ({@link Matcher#hitEnd}), and that is remembered. Safe for several threads.
 */
final class Expressions {
  /**
   * An expression with what it stands for.
   *
   * @param needed one of these is in every text that matches; none where nothing is known of it
   */
  record Expression(String name, List<String> needed, Pattern pattern) {
    private boolean matches(String text) {
      boolean may = needed.isEmpty();
      for (int i = 0; i < needed.size() && !may; i++) {
        may = text.contains(needed.get(i));
      }
      return may && pattern.matcher(text).matches();
    }

    /** Whether the whole of some text that begins so may match. */
    boolean mayBegin(String beginning) {
      Matcher matcher = pattern.matcher(beginning);
      return matcher.matches() || matcher.hitEnd();
    }
  }

  private static final int BEGINNING = 4;

  /** More beginnings are not remembered, so that no text can fill the memory with them. */
  private static final int MOST = 20_000;

  private final List<Expression> all;
  private final Map<String, List<Expression>> byBeginning = new ConcurrentHashMap<>();

  Expressions(List<Expression> all) {
    this.all = List.copyOf(all);
  }

  /** The first expression that the whole text matches. */
  Optional<Expression> first(String text) {
    String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
    for (Expression expression : possible(beginning)) {
      if (expression.matches(text)) {
        return Optional.of(expression);
      }
    }
    return Optional.empty();
  }

  private List<Expression> possible(String beginning) {
    List<Expression> known = byBeginning.get(beginning);
    if (known != null) {
      return known;
    }
    List<Expression> wider =
        beginning.length() > 1 ? possible(beginning.substring(0, beginning.length() - 1)) : all;
    List<Expression> possible = new ArrayList<>();
    for (Expression expression : wider) {
      if (expression.mayBegin(beginning)) {
        possible.add(expression);
      }
    }
    if (byBeginning.size() < MOST) {
      byBeginning.put(beginning, possible);
    }
    return possible;
  }
}
