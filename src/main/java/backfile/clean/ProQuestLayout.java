package backfile.clean;

import backfile.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of ProQuest: a rule of underscores or "Document 3 of 48", labels with their values,
 * the text behind "Full text:", more labels.
 */
final class ProQuestLayout implements Layout {
  private static final Pattern OPENS =
      Pattern.compile("\\s*(?:_{20,}|Document \\d{1,5} of \\d{1,5})\\s*");
  private static final Pattern FIELD =
      Pattern.compile("([A-Z][A-Za-z]{1,20}(?:[ /]{1,3}[A-Za-z]{1,20}){0,3}): ?(.*)");
  private static final Pattern INVERTED =
      Pattern.compile("([\\p{L}\\p{M}'’. -]{1,40}), ([\\p{L}\\p{M}'’. -]{1,40})");

  private static final Set<String> LABELS =
      Set.of(
          "Title",
          "Author",
          "Publication info",
          "Abstract",
          "Links",
          "Full text",
          "Subject",
          "Location",
          "People",
          "Company / organization",
          "Identifier / keyword",
          "Classification",
          "Publication title",
          "Publication year",
          "Publication date",
          "Publication subject",
          "Pages",
          "First page",
          "Number of pages",
          "Section",
          "Column",
          "Edition",
          "Volume",
          "Issue",
          "Dateline",
          "Year",
          "Publisher",
          "Place of publication",
          "Country of publication",
          "ISSN",
          "Source type",
          "Language of publication",
          "Document type",
          "Document feature",
          "ProQuest document ID",
          "Document URL",
          "Copyright",
          "Last updated",
          "Database",
          "Credit",
          "Alternate title",
          "Business indexing term",
          "Word count");

  @Override
  public String name() {
    return "proquest";
  }

  @Override
  public String title() {
    return "ProQuest";
  }

  @Override
  public boolean isAt(List<String> start) {
    boolean opened = false;
    boolean title = false;
    boolean published = false;
    for (String line : start) {
      opened |= opens(line);
      title |= opened && line.startsWith("Title:");
      published |=
          title && (line.startsWith("Publication info:") || line.startsWith("ProQuest document "));
      if (published && (line.startsWith("Full text:") || line.startsWith("Abstract:"))) {
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
  public boolean isBelowAll(List<String> lines) {
    return lines.stream().noneMatch(l -> l.startsWith("Title:") || l.startsWith("Full text:"))
        && lines.stream()
            .anyMatch(
                l ->
                    l.startsWith("Database copyright")
                        || l.startsWith("Contact ProQuest")
                        || l.startsWith("Bibliography"));
  }

  private record Field(String label, String value, int from, int to) {}

  @Override
  public void read(LibraryPart part, boolean last) throws Refused {
    int text = 0;
    while (text < part.size() && !part.line(text).startsWith("Full text:")) {
      text++;
    }
    if (text == part.size()) {
      throw new Refused(
          0,
          "does not follow the layout of ProQuest: it has no line \"Full text:\"",
          "save it again with its full text");
    }
    int label = part.lines().get(text).indexOf(':') + 1;
    part.part(text, label);
    int below = below(part, text + 1);
    if (last && below == part.size()) {
      throw new Refused(
          0, "is cut off: no line \"Database:\" stands below its text", "save it again");
    }
    List<Field> fields = new ArrayList<>(fields(part, 0, text));
    fields.addAll(fields(part, below, part.size()));
    give(part, fields, part.joined(text + 1, below));
    part.text(text + 1, below);
  }

  /**
   * Where the fields below the text begin: the highest label that is known, with nothing but fields
   * below it.
   */
  private static int below(LibraryPart part, int text) {
    int below = part.size();
    for (int end = part.fullEnd(below); end > text; end = part.fullEnd(end)) {
      int start = part.blockStart(end - 1);
      String line = part.line(start);
      if (start <= text || !isBelow(line) && !FIELD.matcher(line).matches()) {
        return below;
      }
      below = isField(line) ? start : below;
      end = start;
    }
    return below;
  }

  private static boolean isBelow(String line) {
    return OPENS.matcher(line).matches()
        || line.equals("Bibliography")
        || line.startsWith("Database copyright")
        || line.startsWith("Contact ProQuest");
  }

  private static boolean isField(String line) {
    Matcher m = FIELD.matcher(line);
    return m.matches() && LABELS.contains(m.group(1));
  }

  private static List<Field> fields(LibraryPart part, int from, int to) {
    List<Field> fields = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Matcher m = FIELD.matcher(part.line(i));
      if (m.matches() && LABELS.contains(m.group(1))) {
        int end = i + 1;
        while (end < to && !part.isBlank(end) && !isField(part.line(end))) {
          end++;
        }
        String more = end > i + 1 ? " " + part.joined(i + 1, end) : "";
        fields.add(new Field(m.group(1), m.group(2) + more, i, end));
      }
    }
    return fields;
  }

  private static void give(LibraryPart part, List<Field> fields, String text) {
    Map<String, Field> first = new HashMap<>();
    fields.forEach(field -> first.putIfAbsent(field.label(), field));
    boolean site = first.containsKey("Publication title");
    for (Field field : first.values().stream().sorted((a, b) -> a.from() - b.from()).toList()) {
      String value = field.value().strip();
      switch (field.label()) {
        case "Title" -> give(part, field, "title", value);
        case "Author" -> {
          for (String name : value.split(";")) {
            give(part, field, "author", inOrder(name.strip()));
          }
        }
        case "Abstract" -> {
          String opening = value.substring(0, Math.min(60, value.length()));
          give(part, field, "standfirst", text.contains(opening) ? "" : value);
        }
        case "Publication info" ->
            give(part, field, "site", site ? "" : value.split("[;,.:\\[]", 2)[0]);
        case "Publication title" -> give(part, field, "site", value.split(";", 2)[0]);
        case "Publication date" -> give(part, field, "published", value);
        case "Subject" -> {
          for (String subject : value.split(";")) {
            give(part, field, "topic", subject);
          }
        }
        case "Document URL" -> give(part, field, "address", value.replace(" ", ""));
        case "Copyright" -> give(part, field, "rights", value);
        case "Language of publication" ->
            give(part, field, "language", LibraryPart.language(value));
        default -> {}
      }
    }
  }

  private static void give(LibraryPart part, Field field, String key, String value) {
    part.give(field.from(), field.to(), key, value);
  }

  /** A library writes "Miller, Jane", a newspaper "Jane Miller". */
  private static String inOrder(String name) {
    Matcher m = INVERTED.matcher(name);
    return m.matches() ? m.group(2).strip() + " " + m.group(1).strip() : name;
  }
}
