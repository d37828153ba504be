package backfile.analyse;

import backfile.model.EntityType;
import java.util.List;
import java.util.Optional;

/** What the words around a name hint that it is. */
record Context(Lexicon lexicon, String text, List<Token> tokens) {

  /** The hint for the tokens from {@code from} to {@code end}; nothing where there is none. */
  Optional<EntityType> lean(int from, int end) {
    if (speaks(from, end) || isDescribedAsPerson(end) || hasRoleBefore(from, end)) {
      return Optional.of(EntityType.PERSON);
    }
    return isPlacedIn(from) ? Optional.of(EntityType.PLACE) : Optional.empty();
  }

  /** "Palti said", "the minister, Palti, said", "said Palti". */
  private boolean speaks(int from, int end) {
    boolean behind =
        end < tokens.size()
            && text.substring(tokens.get(end - 1).end(), tokens.get(end).start()).matches(",? ")
            && !tokens.get(end - 1).possessive()
            && lexicon.has("speech", tokens.get(end).text());
    boolean before =
        from > 0
            && tokens.get(from).joint() == Token.Joint.SPACE
            && (tokens.get(from - 1).text().equals("said")
                || tokens.get(from - 1).text().equals("says"));
    return behind || before;
  }

  /** "Palti, head of the bureau", "Palti, the former minister", "Palti, 57". */
  private boolean isDescribedAsPerson(int end) {
    if (end >= tokens.size() || tokens.get(end - 1).possessive()) {
      return false;
    }
    String gap = text.substring(tokens.get(end - 1).end(), tokens.get(end).start());
    if (!gap.equals(", ")) {
      return false;
    }
    Token next = tokens.get(end);
    if (next.isNumber() && next.text().length() == 2) {
      return true;
    }
    for (int i = end; i < Math.min(tokens.size(), end + 4); i++) {
      boolean joined = i == end || tokens.get(i).joint() != Token.Joint.APART;
      if (!joined) {
        return false;
      }
      if (lexicon.has("roles", tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** "the activist Aminatou Haidar"; "whose head of state, Houari Boumédiène, rejects". */
  private boolean hasRoleBefore(int from, int end) {
    if (from == 0 || tokens.get(from - 1).possessive()) {
      return false;
    }
    Token before = tokens.get(from - 1);
    if (tokens.get(from).joint() == Token.Joint.SPACE) {
      return lexicon.has("roles", before.text());
    }
    int behind = tokens.get(end - 1).end();
    boolean apart =
        text.substring(before.end(), tokens.get(from).start()).equals(", ")
            && behind < text.length()
            && ",.;)".indexOf(text.charAt(behind)) >= 0;
    for (int i = from - 1; apart && i >= Math.max(0, from - 6); i--) {
      if (lexicon.has("roles", tokens.get(i).text())) {
        return true;
      }
      apart = tokens.get(i).joint() == Token.Joint.SPACE;
    }
    return false;
  }

  /** "in Dakhla", "near Tindouf"; "in the" says nothing. */
  private boolean isPlacedIn(int from) {
    if (from == 0 || tokens.get(from).joint() != Token.Joint.SPACE) {
      return false;
    }
    return switch (tokens.get(from - 1).text()) {
      case "in",
          "near",
          "outside",
          "In",
          "Near",
          "Outside",
          "across",
          "around",
          "toward",
          "towards" ->
          true;
      default -> false;
    };
  }
}
