package backfile.clean;

import backfile.model.Refused;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of Factiva: lines that begin with tags of two or three capitals. LP and TD hold the
 * text, AN with "Document" ends the article.
 */
final class FactivaLayout implements Layout {
  private static final Pattern TAG = Pattern.compile("([A-Z]{2,3})(?:\\s+(.*))?");
  private static final Pattern END =
      Pattern.compile("(?:AN\\s+)?Document [A-Za-z]{2,8}\\d{8}[A-Za-z0-9]{6,20}\\s*");
  private static final Pattern CODES = Pattern.compile("|[a-z0-9]{2,9} ?: ?\\S.*");

  private static final Set<String> TAGS =
      Set.of(
          "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "CX",
          "LP", "TD", "CT", "RF", "ART", "CLM", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN");

  /** The tags that may follow the text; a line of it may begin with some of these words. */
  private static final Set<String> BELOW =
      Set.of("CT", "RF", "ART", "IPC", "IPD", "PUB", "AN", "TD");

  private static final Set<String> CODED = Set.of("CO", "IN", "NS", "RE");

  @Override
  public String name() {
    return "factiva";
  }

  @Override
  public String title() {
    return "Factiva";
  }

  @Override
  public boolean isAt(List<String> start) {
    String wanted = "HD WC PD SN LP|TD";
    for (String line : start) {
      String tag = tag(line);
      String next = wanted.split(" ", 2)[0];
      boolean words = !tag.equals("WC") || value(line).matches("[\\d,]{1,9} words\\s*");
      if (!tag.isEmpty() && words && List.of(next.split("\\|")).contains(tag)) {
        if (!wanted.contains(" ")) {
          return true;
        }
        wanted = wanted.split(" ", 2)[1];
      }
    }
    return false;
  }

  @Override
  public boolean closes(String line) {
    return END.matcher(line.strip()).matches();
  }

  @Override
  public boolean isBelowAll(List<String> lines) {
    return lines.stream().allMatch(l -> !tag(l).equals("HD") && !tag(l).equals("TD"))
        && lines.stream().anyMatch(l -> l.contains("Search Summary") || l.contains("Factiva"));
  }

  private static String tag(String line) {
    Matcher m = TAG.matcher(line);
    return m.matches() && TAGS.contains(m.group(1)) ? m.group(1) : "";
  }

  private static String value(String line) {
    Matcher m = TAG.matcher(line);
    return m.matches() && m.group(2) != null ? m.group(2) : "";
  }

  private static boolean endsText(String line) {
    String tag = tag(line);
    return BELOW.contains(tag) || CODED.contains(tag) && CODES.matcher(value(line)).matches();
  }

  @Override
  public void read(LibraryPart part, boolean last) throws Refused {
    boolean whole = false;
    boolean text = false;
    for (int i = 0; i < part.size(); i++) {
      whole |= closes(part.line(i));
    }
    if (!whole) {
      throw new Refused(
          0, "is cut off: no line \"AN Document …\" stands below it", "save it again from Factiva");
    }
    for (int i = 0; i < part.size(); ) {
      String tag = tag(part.lines().get(i));
      boolean isText = tag.equals("LP") || tag.equals("TD");
      if (isText && !value(part.lines().get(i)).isBlank()) {
        part.part(i, tag.length());
      }
      int end = i + 1;
      while (end < part.size() && !ends(part.lines().get(end), isText)) {
        end++;
      }
      if (isText) {
        part.text(i + 1, end);
        text = true;
      } else if (!tag.isEmpty()) {
        give(part, tag, i, end);
      }
      i = end;
    }
    if (!text || !part.gives("title")) {
      throw new Refused(
          0,
          "does not follow the layout of Factiva: it has no " + (text ? "HD" : "LP or TD"),
          "save it again");
    }
  }

  private static boolean ends(String line, boolean text) {
    return text ? endsText(line) : !tag(line).isEmpty();
  }

  private static void give(LibraryPart part, String tag, int from, int to) {
    String value = part.joined(from, to).substring(tag.length()).strip();
    switch (tag) {
      case "HD" -> part.give(from, to, "title", value);
      case "BY" -> part.give(from, to, "author", value);
      case "PD" -> part.give(from, to, "published", value);
      case "SN" -> part.give(from, to, "site", value);
      case "SE" -> part.give(from, to, "topic", LibraryPart.section(value));
      case "LA" -> part.give(from, to, "language", LibraryPart.language(value));
      case "CY" -> part.give(from, to, "rights", value);
      default -> {}
    }
  }
}
