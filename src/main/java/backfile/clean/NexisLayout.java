package backfile.clean;

import backfile.model.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The older layout of Nexis: "3 of 48 DOCUMENTS", source, date, headline, fields in capitals, the
 * text, more fields.
 */
final class NexisLayout implements Layout {
  private static final Pattern OPENS = Pattern.compile("\\s*\\d{1,5} of \\d{1,5} DOCUMENTS?\\s*");
  private static final Pattern FIELD = Pattern.compile("\\s*([A-Z][A-Z-]{2,24}):(?:\\s+(.*))?");
  private static final Pattern LENGTH = Pattern.compile("\\s*LENGTH:\\s+[\\d,]{1,9} words\\s*");
  private static final Pattern EDITION =
      Pattern.compile("(?i)(?:.*[^\\p{L}])?(?:edition|final)(?:[^\\p{L}].*)?");

  private static final Set<String> ABOVE =
      Set.of(
          "HEADLINE",
          "BYLINE",
          "SECTION",
          "LENGTH",
          "DATELINE",
          "HIGHLIGHT",
          "SERIES",
          "COLUMN",
          "TYPE",
          "DISTRIBUTION",
          "CORRECTION-DATE",
          "BODY");
  private static final Set<String> BELOW =
      Set.of(
          "LOAD-DATE",
          "LANGUAGE",
          "PUBLICATION-TYPE",
          "JOURNAL-CODE",
          "GRAPHIC",
          "SUBJECT",
          "PERSON",
          "COMPANY",
          "ORGANIZATION",
          "GEOGRAPHIC",
          "COUNTRY",
          "STATE",
          "CITY",
          "INDUSTRY",
          "ACC-NO",
          "DOCUMENT-TYPE",
          "CORRECTION-DATE",
          "URL",
          "TYPE",
          "TICKER");

  @Override
  public String name() {
    return "nexis";
  }

  @Override
  public String title() {
    return "Nexis";
  }

  @Override
  public boolean isAt(List<String> start) {
    int opened = -1;
    for (int i = 0; i < start.size(); i++) {
      if (opened < 0 && OPENS.matcher(start.get(i)).matches()) {
        opened = i;
      } else if (opened >= 0 && i < opened + 80 && LENGTH.matcher(start.get(i)).matches()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean opens(String line) {
    return OPENS.matcher(line).matches();
  }

  @Override
  public void read(LibraryPart part, boolean last) throws Refused {
    int opens = 0;
    while (opens < part.size() && !opens(part.line(opens))) {
      opens++;
    }
    int fields = opens + 1;
    while (fields < part.size() && !isField(part.line(fields), ABOVE)) {
      fields++;
    }
    if (fields >= part.size()) {
      throw new Refused(
          0, "does not follow the layout of Nexis: it has no LENGTH: line", "save it again");
    }
    int text = readFields(part, fields);
    int below = below(part, text);
    boolean rights = part.gives("rights");
    readHead(part, opens + 1, fields);
    if (last && below == part.size() && !rights && !part.gives("rights")) {
      throw new Refused(
          0, "is cut off: no LOAD-DATE: or Copyright stands below it", "save it again from Nexis");
    }
    part.text(text, below);
  }

  private static boolean isField(String line, Set<String> known) {
    Matcher m = FIELD.matcher(line);
    return m.matches() && known.contains(m.group(1));
  }

  /** Reads the fields above the text; gives where the text begins. */
  private static int readFields(LibraryPart part, int from) {
    int at = from;
    while (at < part.size() && isField(part.line(at), ABOVE)) {
      Matcher m = FIELD.matcher(part.line(at));
      boolean body = m.matches() && m.group(1).equals("BODY");
      int end = body ? at + 1 : part.blockEnd(at);
      for (int i = at + 1; i < end; i++) {
        end = isField(part.line(i), ABOVE) ? i : end;
      }
      give(part, at, end);
      at = part.nextFull(end);
      if (body) {
        break;
      }
    }
    return at;
  }

  private static void give(LibraryPart part, int from, int to) {
    String field = part.joined(from, to);
    int colon = field.indexOf(':');
    String value = field.substring(colon + 1).strip();
    switch (field.substring(0, colon)) {
      case "HEADLINE" -> part.give(from, to, "title", value);
      case "BYLINE" -> part.give(from, to, "author", value);
      case "HIGHLIGHT" -> part.give(from, to, "standfirst", value);
      case "SECTION" -> part.give(from, to, "topic", LibraryPart.section(value));
      case "LANGUAGE" -> part.give(from, to, "language", LibraryPart.language(value));
      default -> {}
    }
  }

  /**
   * Reads the fields below the text, from the last up; gives where they begin: the highest label
   * that is known, with nothing but fields below it.
   */
  private static int below(LibraryPart part, int text) {
    int below = part.size();
    for (int end = part.fullEnd(below); end > text; end = part.fullEnd(end)) {
      int start = part.blockStart(end - 1);
      String first = part.line(start);
      boolean known = isCopyright(first) || isField(first, BELOW);
      if (start < text || !known && !FIELD.matcher(first).matches()) {
        return below;
      }
      below = known ? start : below;
      for (int i = start; known && i < end; i++) {
        if (isCopyright(part.line(i))) {
          part.give(i, end, "rights", part.joined(i, end));
          break;
        } else if (isField(part.line(i), BELOW)) {
          give(part, i, i + 1);
        }
      }
      end = start;
    }
    return below;
  }

  private static boolean isCopyright(String line) {
    return line.startsWith("Copyright ") || line.startsWith("©") || line.startsWith("(c) ");
  }

  /** Source, date and headline; a notice of copyright or an edition may stand among them. */
  private static void readHead(LibraryPart part, int from, int to) {
    boolean dated = false;
    for (int i = part.nextFull(from); i < to; i = part.nextFull(i + 1)) {
      String line = part.line(i);
      Optional<String> date = dated ? Optional.empty() : LibraryPart.date(line);
      if (isCopyright(line)) {
        part.give(i, i + 1, "rights", line);
      } else if (date.isPresent()) {
        part.give(i, i + 1, "published", date.get());
        dated = true;
      } else if (!part.gives("site")) {
        part.give(i, i + 1, "site", line);
      } else if (dated && !(line.length() < 60 && EDITION.matcher(line).matches())) {
        int end = Math.min(to, part.blockEnd(i));
        String key = part.gives("title") ? "standfirst" : "title";
        if (!part.gives(key)) {
          part.give(i, end, key, part.joined(i, end));
        }
        i = end - 1;
      }
    }
  }
}
